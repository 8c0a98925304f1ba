package app.footnote.read;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.Passage;
import app.footnote.model.failure.Failure;
import app.footnote.read.format.ReadLimits;
import app.footnote.read.split.TokenCounter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteReaderTest {

    private static final NoteId NOTE = new NoteId("n1");
    private static final TokenCounter WORDS = text -> text.isBlank() ? 0 : text.strip().split("\\s+").length;

    @TempDir
    private Path folder;

    private final NoteReader reader = new NoteReader(WORDS, ReadLimits.standard());

    @Test
    void determinesTheKindByTheExtensionRegardlessOfCase() {
        assertThat(NoteReader.kindOf(Path.of("Lecture.PDF"))).contains(NoteKind.PDF);
        assertThat(NoteReader.kindOf(Path.of("a.b/notes.Rmd"))).contains(NoteKind.MARKDOWN);
        assertThat(NoteReader.kindOf(Path.of("readme.txt"))).contains(NoteKind.TEXT);
        assertThat(NoteReader.kindOf(Path.of("pdf"))).isEmpty();
        assertThat(NoteReader.kindOf(Path.of("deck.pptx"))).isEmpty();
        assertThat(NoteReader.kindOf(Path.of("/"))).isEmpty();
    }

    @Test
    void everyPassageIsTheTextAtItsPlace() throws Exception {
        ReadOutcome.Done done = done(file("trees.md",
                "# Trees\r\n\r\nAn **AVL** tree rotates.\r\n\r\n## B+\r\n\r\n- leaves\r\n- roots\r\n"));
        String page = done.pages().getFirst().text();
        assertThat(page).contains("\r\n");
        for (Passage passage : done.passages()) {
            assertThat(passage.text()).isEqualTo(page.substring(passage.place().start(), passage.place().end()));
        }
    }

    @Test
    void readsATextWithTheGivenEncoding() throws Exception {
        Path file = folder.resolve("trees.txt");
        Files.write(file, "Дерево".getBytes(Charset.forName("KOI8-R")));

        ReadOutcome outcome = reader.readAs(Charset.forName("KOI8-R"), NOTE, file, (_, _) -> {
        });
        ReadOutcome.Done done = (ReadOutcome.Done) outcome;

        assertThat(done.pages().getFirst().text()).isEqualTo("Дерево");
        assertThat(done.unread().guessedEncoding()).isEmpty();
    }

    @Test
    void saysWhichEncodingWasGuessed() throws Exception {
        Path file = folder.resolve("trees.md");
        Files.write(file, "The name is л here.".getBytes(Charset.forName("windows-1251")));

        ReadOutcome outcome = reader.read(NOTE, file, (_, _) -> {
        });

        assertThat(((ReadOutcome.Done) outcome).unread().guessedEncoding()).isPresent();
    }

    @Test
    void readsOnlyTheFirstPagesOfALongPdf() throws Exception {
        ReadOutcome.Done beginning = reader.beginning(NOTE, pdf(70)).orElseThrow();

        assertThat(beginning.pages()).hasSize(10);
        assertThat(beginning.passages()).extracting(Passage::text).first().asString().contains("lecture 1 ");
    }

    @Test
    void readsNoBeginningOfShortPdfsTextsAndDamagedFiles() throws Exception {
        assertThat(reader.beginning(NOTE, pdf(20))).isEmpty();
        assertThat(reader.beginning(NOTE, file("trees.md", "# Trees\n\nA tree.\n\n".repeat(5000)))).isEmpty();
        assertThat(reader.beginning(NOTE, file("broken.pdf", "This is no PDF."))).isEmpty();
    }

    private Path pdf(int pages) throws Exception {
        try (PdfSketch sketch = new PdfSketch()) {
            for (int page = 1; page <= pages; page++) {
                sketch.text(50, 700, "What lecture " + page + " says of trees.");
                if (page < pages) {
                    sketch.page();
                }
            }
            return sketch.save(folder);
        }
    }

    @Test
    void detectsTheLanguageOfTheNoteAndOfAPassageInAnotherLanguage() throws Exception {
        ReadOutcome.Done done = done(
                file(
                        "trees.txt",
                        "An AVL tree keeps its balance by rotating the nodes whose subtrees differ too much.\n\n"
                                .repeat(8)
                                + "2.1 Zusammenfassung auf Deutsch\n\n"
                                + "Der Baum bleibt im Gleichgewicht, weil nach jedem Einfügen die Knoten gedreht"
                                + " werden, deren Teilbäume sich in der Höhe zu sehr unterscheiden.\n"));
        assertThat(done.language()).isEqualTo("en");
        assertThat(done.passages().getFirst().language()).isEqualTo("en");
        assertThat(done.passages().getLast().language()).isEqualTo("de");
    }

    @Test
    void readsTextInDifferentEncodings() throws Exception {
        String german = "Die Höhe größerer Bäume wächst überall nur logarithmisch.\n";
        for (String charset : new String[]{"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"}) {
            Path file = folder.resolve(charset + ".txt");
            Files.writeString(file, german, Charset.forName(charset));
            assertThat(done(file).pages().getFirst().text()).as(charset).isEqualTo(german);
        }
    }

    @Test
    void failsIfTheFileIsMissing() throws Exception {
        assertThat(failure(folder.resolve("gone.md"))).isEqualTo(Failure.Kind.MISSING);
    }

    @Test
    void failsIfTheFileContainsNoText() throws Exception {
        assertThat(failure(file("empty.md", ""))).isEqualTo(Failure.Kind.EMPTY);
        assertThat(failure(file("blank.txt", " \n\t\n\uFEFF"))).isEqualTo(Failure.Kind.EMPTY);
        Path markup = file("markup.md", "---\nweight: 3\n---\n\n<!-- nothing -->\n\n---\n");
        assertThat(failure(markup)).isEqualTo(Failure.Kind.EMPTY);
    }

    @Test
    void rejectsUnknownFormatsAndContentThatIsNotText() throws Exception {
        assertThat(failure(file("deck.pptx", "x"))).isEqualTo(Failure.Kind.UNSUPPORTED);
        Path archive = folder.resolve("notes.md");
        Files.write(archive, new byte[]{'P', 'K', 3, 4, 0, 0, 1, 2, 3, 0, 0, 7});
        assertThat(failure(archive)).isEqualTo(Failure.Kind.UNSUPPORTED);
        byte[] noise = new byte[5000];
        new Random(7).nextBytes(noise);
        Path binary = folder.resolve("noise.txt");
        Files.write(binary, noise);
        assertThat(failure(binary)).isEqualTo(Failure.Kind.UNSUPPORTED);
        assertThat(failure(Files.createDirectory(folder.resolve("folder.md")))).isEqualTo(Failure.Kind.UNSUPPORTED);
    }

    @Test
    void rejectsFilesThatAreTooLarge() throws Exception {
        NoteReader strict = new NoteReader(WORDS, new ReadLimits(10, Duration.ofMinutes(1), Duration.ofMinutes(1)));
        ReadOutcome outcome = strict.read(NOTE, file("long.md", "more than ten bytes"), (page, pages) -> {
        });
        assertThat(((ReadOutcome.Failed) outcome).failure().kind()).isEqualTo(Failure.Kind.TOO_LARGE);
    }

    @Test
    void failsWhenTheTimeLimitIsReached() throws Exception {
        NoteReader limited = new NoteReader(WORDS, new ReadLimits(1000, Duration.ofMinutes(1), Duration.ofMillis(20)));
        CountDownLatch never = new CountDownLatch(1);
        ReadOutcome outcome = limited.read(NOTE, file("slow.txt", "text"), (page, pages) -> awaitLatch(never));
        assertThat(((ReadOutcome.Failed) outcome).failure().kind()).isEqualTo(Failure.Kind.TOOK_TOO_LONG);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() throws Exception {
        Path file = file("slow.txt", "text");
        CountDownLatch started = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                reader.read(NOTE, file, (page, pages) -> {
                    started.countDown();
                    awaitLatch(new CountDownLatch(1));
                });
            } catch (InterruptedException e) {
                thrown.set(e);
            }
        });
        started.await();
        thread.interrupt();
        thread.join();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }

    private ReadOutcome.Done done(Path file) throws InterruptedException {
        return (ReadOutcome.Done) reader.read(NOTE, file, (page, pages) -> {
        });
    }

    private Failure.Kind failure(Path file) throws InterruptedException {
        ReadOutcome outcome = reader.read(NOTE, file, (page, pages) -> {
        });
        return ((ReadOutcome.Failed) outcome).failure().kind();
    }
}
