package app.footnote.ui.page.pdf;

import app.footnote.ui.common.BackgroundTasks;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures of one PDF's pages: those that are there, within a bound, and a queue of those that are wanted. They are
 * drawn in the background, one at a time, in the order of the latest wishes. For the FX thread.
 */
public final class PageImageCache implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PageImageCache.class);

    private final PdfPageRenderer pdf;
    private final BackgroundTasks background;
    private final long mostPixels;
    private final Map<Integer, Drawn> images = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Integer> undrawable = new HashSet<>();
    private List<Wish> wishes = List.of();
    private IntConsumer arrived = _ -> {
    };
    private @Nullable Drawing drawing;

    /** @param mostPixels how many pixels are kept in all, beside those of the pages wanted last */
    public PageImageCache(PdfPageRenderer pdf, BackgroundTasks background, long mostPixels) {
        this.pdf = pdf;
        this.background = background;
        this.mostPixels = mostPixels;
    }

    /**
     * A page that is wanted at this width.
     *
     * @param page counted from 0
     */
    record Wish(int page, int widthPixels) {
    }

    /** A picture that is there, and the width it was wanted at: very large ones are drawn smaller. */
    private record Drawn(int widthPixels, Image image) {

        long pixels() {
            return Math.round(image.getWidth() * image.getHeight());
        }
    }

    /** A picture on its way, which can be given up. */
    private static final class Drawing {

        private final Wish wish;
        private volatile boolean unwanted;

        Drawing(Wish wish) {
            this.wish = wish;
        }
    }

    /** Calls the listener with each page whose picture, or whose failure, has come. */
    void onArrival(IntConsumer listener) {
        arrived = listener;
    }

    /** The picture of a page that is there, whatever its size. */
    Optional<Image> of(int page) {
        return Optional.ofNullable(images.get(page)).map(Drawn::image);
    }

    /** Whether drawing the page has failed. */
    boolean failed(int page) {
        return undrawable.contains(page);
    }

    /** Replaces all earlier wishes; the first is drawn first. */
    void want(List<Wish> newWishes) {
        wishes = List.copyOf(newWishes);
        if (drawing != null && !wishes.contains(drawing.wish)) {
            drawing.unwanted = true;
        }
        drawNext();
    }

    private void drawNext() {
        if (drawing == null) {
            wishes.stream().filter(this::isOpen).findFirst().ifPresent(this::draw);
        }
    }

    private boolean isOpen(Wish wish) {
        Drawn drawn = images.get(wish.page());
        return !undrawable.contains(wish.page()) && (drawn == null || drawn.widthPixels() != wish.widthPixels());
    }

    private void draw(Wish wish) {
        Drawing begun = new Drawing(wish);
        drawing = begun;
        background.call(
                () -> pdf.draw(wish.page(), wish.widthPixels(), () -> begun.unwanted),
                image -> end(() -> keep(wish, image)),
                failure -> end(() -> miss(wish, failure)));
    }

    private void end(Runnable result) {
        drawing = null;
        result.run();
        drawNext();
    }

    private void keep(Wish wish, Image image) {
        images.put(wish.page(), new Drawn(wish.widthPixels(), image));
        shrink();
        arrived.accept(wish.page());
    }

    private void miss(Wish wish, Exception failure) {
        if (!(failure instanceof CancellationException)) {
            LOG.warn("A page cannot be drawn", failure);
            undrawable.add(wish.page());
            arrived.accept(wish.page());
        }
    }

    private void shrink() {
        Set<Integer> wanted = new HashSet<>();
        wishes.forEach(wish -> wanted.add(wish.page()));
        long pixels = images.values().stream().mapToLong(Drawn::pixels).sum();
        var oldestFirst = images.entrySet().iterator();
        while (pixels > mostPixels && oldestFirst.hasNext()) {
            Map.Entry<Integer, Drawn> oldest = oldestFirst.next();
            if (!wanted.contains(oldest.getKey())) {
                pixels -= oldest.getValue().pixels();
                oldestFirst.remove();
            }
        }
    }

    /** Gives up what is being drawn, and closes the PDF. */
    @Override
    public void close() {
        want(List.of());
        arrived = _ -> {
        };
        images.clear();
        background.run(pdf::close, () -> {
        }, failure -> LOG.warn("A PDF was not closed", failure));
    }
}
