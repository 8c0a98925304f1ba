package app.footnote.ui.page;

import app.footnote.model.Note;
import app.footnote.model.NoteState;
import app.footnote.model.Page;
import app.footnote.model.Place;
import app.footnote.model.session.Quote;
import app.footnote.model.text.Sentences;
import app.footnote.settings.Settings;
import app.footnote.ui.common.FxThread;
import app.footnote.ui.common.ThemeManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Measures the time from the click on a footnote to the pulse that shows its page with the quote highlighted.
 * {@code PageOpenMeasurement FILE_OR_FOLDER...} prints the median and the 95th percentile for the first page of a note
 * that was not open, for another page of an open note, and for a page that was shown just before.
 */
final class PageOpenMeasurement {

    private static final int PAGES_PER_NOTE = 12;
    private static final int WIDTH = 440;
    private static final int HEIGHT = 820;

    private final ReadingLibrary library;
    private final List<Duration> firstPages = new ArrayList<>();
    private final List<Duration> otherPages = new ArrayList<>();
    private final List<Duration> pagesSeenBefore = new ArrayList<>();
    private final PagePane pane;
    private final Scene scene;

    private PageOpenMeasurement(ReadingLibrary library) {
        this.library = library;
        pane = new PagePane(library::library, library.background());
        scene = new Scene(pane.node(), WIDTH, HEIGHT);
        new ThemeManager(Settings.defaults()).applyTo(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    public static void main(String[] filesAndFolders) throws Exception {
        // Gives the same conditions on each computer, with or without a display.
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        List<Path> files = pdfs(filesAndFolders);
        FxThread.start(() -> {
        });
        try (ReadingLibrary library = new ReadingLibrary(Files.createTempDirectory("page-measurement"))) {
            CompletableFuture<PageOpenMeasurement> created = new CompletableFuture<>();
            FxThread.run(() -> created.complete(new PageOpenMeasurement(library)));
            PageOpenMeasurement measurement = created.get();
            // The first page is not counted, because its time includes the loading of classes.
            measurement.measure(files.getFirst());
            measurement.reset();
            for (Path file : files) {
                measurement.measure(file);
            }
            measurement.print();
            measurement.reset();
            FxThread.awaitIdle();
        } finally {
            FxThread.exit();
        }
    }

    private static List<Path> pdfs(String[] filesAndFolders) throws IOException {
        List<Path> pdfs = new ArrayList<>();
        for (String place : filesAndFolders) {
            try (Stream<Path> files = Files.walk(Path.of(place).toAbsolutePath().normalize())) {
                files.filter(file -> file.toString().endsWith(".pdf")).sorted().forEach(pdfs::add);
            }
        }
        return pdfs;
    }

    private void reset() {
        firstPages.clear();
        otherPages.clear();
        pagesSeenBefore.clear();
        FxThread.run(pane::close);
    }

    private void measure(Path file) throws Exception {
        Note note = library.add(file);
        if (!(note.state() instanceof NoteState.Ready)) {
            System.out.println(note.name() + " cannot be read");
            return;
        }
        List<Quote> quotes = quotes(note);
        Collections.shuffle(quotes, new Random(7));
        @Nullable
        Quote before = null;
        for (Quote quote : quotes.subList(0, Math.min(PAGES_PER_NOTE, quotes.size()))) {
            (before == null ? firstPages : otherPages).add(open(quote));
            if (before != null) {
                pagesSeenBefore.add(open(before));
            }
            before = quote;
        }
    }

    /** A quote of each page that has a sentence. */
    private List<Quote> quotes(Note note) throws Exception {
        List<Page> pages = library.library().pages(note.id()).orElseThrow();
        List<Quote> quotes = new ArrayList<>();
        for (Page page : pages) {
            Sentences.of(page.text()).stream()
                    .filter(sentence -> sentence.length() > 20)
                    .findFirst()
                    .map(sentence -> new Place(page.number(), sentence.start(), sentence.end()))
                    .ifPresent(place -> quotes.add(ReadingLibrary.quote(note, pages.size(), place, page)));
        }
        return quotes;
    }

    private Duration open(Quote quote) throws Exception {
        CompletableFuture<Duration> shown = new CompletableFuture<>();
        FxThread.run(() -> {
            long start = System.nanoTime();
            Runnable look = new Runnable() {
                @Override
                public void run() {
                    if (isMarked(quote.source().place().page())) {
                        scene.removePostLayoutPulseListener(this);
                        shown.complete(Duration.ofNanos(System.nanoTime() - start));
                    }
                }
            };
            scene.addPostLayoutPulseListener(look);
            pane.open(quote);
            pane.node().requestLayout();
        });
        Duration duration = shown.get(60, TimeUnit.SECONDS);
        // Leaves time to render pages in advance, as while a student reads.
        FxThread.awaitIdle();
        Thread.sleep(300);
        return duration;
    }

    private boolean isMarked(int page) {
        return pane.node().lookupAll(".pdf-page").stream()
                .filter(sheet -> sheet.getAccessibleText().startsWith("Page " + page + " of"))
                .anyMatch(sheet -> hasPicture(sheet) && sheet.lookup(".quote-mark") != null);
    }

    private static boolean hasPicture(Node sheet) {
        return sheet.lookup(".image-view") instanceof ImageView view && view.getImage() != null;
    }

    private void print() {
        print("first page of a note", firstPages);
        print("another page of it", otherPages);
        print("a page seen before", pagesSeenBefore);
    }

    private static void print(String what, List<Duration> durations) {
        List<Duration> sorted = durations.stream().sorted().toList();
        if (!sorted.isEmpty()) {
            System.out.printf(
                    "%-22s median %4d ms   95th percentile %4d ms   (%d)%n",
                    what, at(sorted, 0.5), at(sorted, 0.95), sorted.size());
        }
    }

    private static long at(List<Duration> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))).toMillis();
    }
}
