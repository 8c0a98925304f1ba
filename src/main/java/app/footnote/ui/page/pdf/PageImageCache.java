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
 * The images of a PDF's pages, up to a number of pixels, and the requests for more. Images are rendered in the
 * background, one at a time, in the order of the latest requests. For the FX thread.
 */
final class PageImageCache implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PageImageCache.class);

    private final PdfPageRenderer renderer;
    private final BackgroundTasks background;
    private final long maxPixels;
    /** From the least to the most recently used. */
    private final Map<Integer, CachedImage> images = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Integer> failed = new HashSet<>();
    private List<ImageRequest> requests = List.of();
    private IntConsumer arrivalListener = _ -> {
    };
    private @Nullable RunningRequest running;

    /** @param maxPixels how many pixels are kept; the images that were requested last are kept in any case */
    PageImageCache(PdfPageRenderer renderer, BackgroundTasks background, long maxPixels) {
        this.renderer = renderer;
        this.background = background;
        this.maxPixels = maxPixels;
    }

    /**
     * A request for a page's image.
     *
     * @param page counted from 0
     */
    record ImageRequest(int page, int widthPixels) {
    }

    /** An image, and the width that was requested: a very large image is rendered smaller. */
    private record CachedImage(int requestedWidthPixels, Image image) {

        long pixels() {
            return Math.round(image.getWidth() * image.getHeight());
        }
    }

    /** The request that is being rendered. */
    private static final class RunningRequest {

        private final ImageRequest request;
        private volatile boolean cancelled;

        RunningRequest(ImageRequest request) {
            this.request = request;
        }
    }

    /** Sets a listener that receives the number of a page, from 0, when its image has arrived or has failed. */
    void onArrival(IntConsumer listener) {
        arrivalListener = listener;
    }

    /** The image of a page, of any size. */
    Optional<Image> image(int page) {
        return Optional.ofNullable(images.get(page)).map(CachedImage::image);
    }

    boolean hasFailed(int page) {
        return failed.contains(page);
    }

    /** Replaces all earlier requests. The first one is rendered first. */
    void request(List<ImageRequest> newRequests) {
        requests = List.copyOf(newRequests);
        if (running != null && !requests.contains(running.request)) {
            running.cancelled = true;
        }
        renderNext();
    }

    private void renderNext() {
        if (running == null) {
            requests.stream().filter(this::isOpen).findFirst().ifPresent(this::render);
        }
    }

    private boolean isOpen(ImageRequest request) {
        CachedImage cached = images.get(request.page());
        return !failed.contains(request.page())
                && (cached == null || cached.requestedWidthPixels() != request.widthPixels());
    }

    private void render(ImageRequest request) {
        RunningRequest started = new RunningRequest(request);
        running = started;
        background.call(
                () -> renderer.render(request.page(), request.widthPixels(), () -> started.cancelled),
                image -> finish(() -> keep(request, image)),
                failure -> finish(() -> fail(request, failure)));
    }

    private void finish(Runnable result) {
        running = null;
        result.run();
        renderNext();
    }

    private void keep(ImageRequest request, Image image) {
        images.put(request.page(), new CachedImage(request.widthPixels(), image));
        evict();
        arrivalListener.accept(request.page());
    }

    private void fail(ImageRequest request, Exception failure) {
        if (!(failure instanceof CancellationException)) {
            LOG.warn("A page could not be rendered", failure);
            failed.add(request.page());
            arrivalListener.accept(request.page());
        }
    }

    private void evict() {
        Set<Integer> requested = new HashSet<>();
        requests.forEach(request -> requested.add(request.page()));
        long pixels = images.values().stream().mapToLong(CachedImage::pixels).sum();
        var leastRecentFirst = images.entrySet().iterator();
        while (pixels > maxPixels && leastRecentFirst.hasNext()) {
            Map.Entry<Integer, CachedImage> entry = leastRecentFirst.next();
            if (!requested.contains(entry.getKey())) {
                pixels -= entry.getValue().pixels();
                leastRecentFirst.remove();
            }
        }
    }

    /** Cancels all requests and closes the PDF. */
    @Override
    public void close() {
        request(List.of());
        arrivalListener = _ -> {
        };
        images.clear();
        background.run(renderer::close, () -> {
        }, failure -> LOG.warn("A PDF could not be closed", failure));
    }
}
