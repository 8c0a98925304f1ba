package app.footnote.wiring;

import app.footnote.cli.launch.LaunchOptions;
import app.footnote.files.FileTree;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.library.Library;
import app.footnote.library.event.Subscription;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteState;
import app.footnote.model.Scope;
import app.footnote.process.CurrentJava;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/**
 * Measures the time from dropping a PDF of 600 pages to finding its first pages, all its words, and all its passages by
 * meaning. Each process is started like the window; its model is loaded, but it has read no note before the first drop.
 * The packaged program is measured with and without the class cache of the build. The PDF repeats the PDFs of a folder.
 *
 * <p>
 * Arguments: a folder with PDFs, the folder of the packaged program, the number of processes of each kind (3 by
 * default), and "all" to wait for the embedding too, which takes minutes.
 */
public final class LongNoteMeasurement {

    private static final int DROPS = 3;
    private static final int PAGES = 600;

    /** Words that occur only on the first and only on the last page. */
    private static final String FIRST = "quokka";
    private static final String LAST = "axolotl";

    private LongNoteMeasurement() {
    }

    public static void main(String[] args) throws Exception {
        Path program = Path.of(args[1]).toAbsolutePath();
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        List<String> untilReady = List.of(args).subList(Math.min(3, args.length), args.length);
        Path temp = Files.createTempDirectory("footnote-book");
        try {
            Path book = book(Path.of(args[0]), temp.resolve("Book.pdf"));
            System.out.printf(Locale.ROOT, "%d pages, %.1f MB%n", PAGES, Files.size(book) / 1e6);
            for (int round = 1; round <= rounds; round++) {
                for (String cache : List.of("auto", "off")) {
                    System.out.printf("With the cache %s:%n", cache);
                    List<String> command = dropCommand(program, cache, book, temp.resolve(cache + round));
                    command.addAll(untilReady);
                    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                        throw new IOException("The measured process failed");
                    }
                }
            }
        } finally {
            FileTree.delete(temp);
        }
    }

    /** The command of the start script of the window, with this class added to the class path. */
    private static List<String> dropCommand(Path program, String cache, Path book, Path home)
            throws URISyntaxException {
        String jar = program.resolve("lib/footnote.jar").toString();
        return new ArrayList<>(
                List.of(
                        CurrentJava.program(), "@" + program.resolve("bin/java.options"),
                        "@" + program.resolve("bin/javafx.options"), "--module-path=" + program.resolve("javafx"),
                        "-XX:AOTCache=" + program.resolve("lib/footnote.aot"), "-XX:AOTMode=" + cache,
                        "-Dfootnote.program=" + program, "-cp", jar + File.pathSeparator + ownClasses(),
                        Drops.class.getName(), book.toString(), home.toString()));
    }

    private static Path ownClasses() throws URISyntaxException {
        return Path.of(LongNoteMeasurement.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Path book(Path folder, Path book) throws IOException {
        List<Path> parts;
        try (Stream<Path> files = Files.walk(folder)) {
            parts = files.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
        }
        try (PDDocument whole = new PDDocument()) {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (int part = 0; whole.getNumberOfPages() < PAGES; part++) {
                try (PDDocument next = Loader.loadPDF(parts.get(part % parts.size()).toFile())) {
                    merger.appendDocument(whole, next);
                }
            }
            while (whole.getNumberOfPages() > PAGES) {
                whole.removePage(PAGES);
            }
            mark(whole, whole.getPage(0), FIRST);
            mark(whole, whole.getPage(PAGES - 1), LAST);
            whole.save(book.toFile());
        }
        return book;
    }

    private static void mark(PDDocument book, PDPage page, String word) throws IOException {
        try (PDPageContentStream content = new PDPageContentStream(book, page, AppendMode.APPEND, true, true)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 10);
            content.newLineAtOffset(page.getCropBox().getLowerLeftX() + 40, page.getCropBox().getLowerLeftY() + 40);
            content.showText("This page mentions the " + word + ".");
            content.endText();
        }
    }

    /**
     * The measured process: adds the PDF to several empty libraries, one after another. Arguments: the PDF, a folder
     * for the libraries, and optionally "all" to wait for the embedding.
     */
    static final class Drops {

        private final Path book;
        private final boolean untilReady;

        private Drops(Path book, boolean untilReady) {
            this.book = book;
            this.untilReady = untilReady;
        }

        public static void main(String[] args) throws Exception {
            Drops drops = new Drops(Path.of(args[0]), args.length > 2);
            for (int drop = 1; drop <= DROPS; drop++) {
                drops.measure(Path.of(args[1]).resolve("home" + drop));
            }
            System.exit(0);
        }

        private void measure(Path home) throws Exception {
            try (Wiring wiring = Wiring.of(new LaunchOptions(Optional.of(home), false))) {
                wiring.embedder().question("Is the model loaded?");
                Library library = wiring.library();
                library.queue().resume();
                CourseId course = library.course("Books").id();
                try (Subscription _ = library.listen(_ -> wakeWaitingThreads())) {
                    long start = System.nanoTime();
                    library.add(List.of(book), course);
                    System.out.printf(Locale.ROOT, "the first pages after %.2f s", await(start, wiring.index(), FIRST));
                    System.out.printf(Locale.ROOT, ", all words after %.2f s", await(start, wiring.index(), LAST));
                    if (untilReady) {
                        awaitReady(library);
                        System.out.printf(Locale.ROOT, ", all of it after %.1f s", seconds(start));
                    }
                    System.out.println();
                }
            }
        }

        private synchronized void wakeWaitingThreads() {
            notifyAll();
        }

        /** Blocks until a search finds the page with this word, and returns the seconds since the start. */
        private synchronized double await(long start, PassageIndex index, String word) throws Exception {
            IndexQuery query = new IndexQuery(word, Optional.empty(), Scope.all(), 1);
            while (index.candidates(query).isEmpty()) {
                wait(50);
            }
            return seconds(start);
        }

        private synchronized void awaitReady(Library library) throws InterruptedException {
            while (!library.notes().stream().map(Note::state).allMatch(NoteState.Ready.class::isInstance)) {
                wait();
            }
        }

        private static double seconds(long start) {
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
