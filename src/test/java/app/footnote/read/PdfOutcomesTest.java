package app.footnote.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.messages.FailureWording;
import app.footnote.model.NoteId;
import app.footnote.model.Page;
import app.footnote.model.failure.Failure;
import app.footnote.read.format.ReadLimits;
import app.footnote.read.format.ReadProgress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The outcomes of reading PDFs that are locked, damaged, scanned or very slow, and of files that are not PDFs. */
class PdfOutcomesTest {

    private static final ReadLimits LIMITS = ReadLimits.standard();

    @AutoClose
    private final PdfSketch sketch = new PdfSketch();

    @TempDir
    private Path folder;

    @Test
    void readsAPdfThatIsEncryptedButNeedsNoPassword() throws Exception {
        sketch.text(50, 700, "Nobody may print this page.");
        protect("");
        assertThat(done(sketch.save(folder)).pages().getFirst().text()).isEqualTo("Nobody may print this page.");
    }

    @Test
    void failsIfAPasswordIsNeeded() throws Exception {
        sketch.text(50, 700, "Only who knows the password reads this page.");
        protect("secret");
        Failure failure = failure(sketch.save(folder));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.NEEDS_PASSWORD);
        assertThat(FailureWording.problem(failure)).contains("sketch.pdf", "password");
    }

    @Test
    void listsThePagesWithoutText() throws Exception {
        sketch.text(50, 700, "The first page has words.").page();
        sketch.picture(scan()).page().text(50, 700, "The third one too.").page();
        sketch.picture(scan());
        ReadOutcome.Done done = done(sketch.save(folder));
        assertThat(done.pages()).extracting(Page::number).containsExactly(1, 2, 3, 4);
        assertThat(done.unread().pagesWithoutText()).containsExactly(2, 4);
    }

    @Test
    void failsIfAllPagesAreScanned() throws Exception {
        sketch.picture(scan()).page().picture(scan());
        Failure failure = failure(sketch.save(folder));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.EMPTY);
        assertThat(FailureWording.problem(failure)).contains("any of the 2 pages");
        assertThat(FailureWording.COMMAND_LINE.remedy(failure)).contains("OCR");
    }

    @Test
    void failsIfThereAreMorePagesThanAnyDocumentHas() throws Exception {
        int pages = 50_001;
        Path file = Files.writeString(folder.resolve("many.pdf"), """
                %%PDF-1.7
                1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
                2 0 obj << /Type /Pages /Count %d /Kids [%s] >> endobj
                3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >> endobj
                trailer << /Root 1 0 R >>
                %%%%EOF
                """.formatted(pages, "3 0 R ".repeat(pages)));

        Failure failure = failure(file);

        assertThat(failure.kind()).isEqualTo(Failure.Kind.TOO_LARGE);
        assertThat(FailureWording.problem(failure)).contains("has 50,001 pages");
    }

    @Test
    void failsIfThereAreNoPages() throws Exception {
        sketch.document.removePage(0);
        assertThat(FailureWording.problem(failure(sketch.save(folder)))).contains("has no pages");
    }

    @Test
    void reportsTheMissingEndOfATruncatedPdf() throws Exception {
        sketch.text(50, 700, "A download that broke off.");
        Path file = sketch.save(folder);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 40));
        Failure failure = failure(file);
        assertThat(failure.kind()).isEqualTo(Failure.Kind.DAMAGED);
        assertThat(FailureWording.problem(failure)).contains("its end is missing");
    }

    @Test
    void readsAPdfWithADamagedCrossReferenceTable() throws Exception {
        sketch.text(50, 700, "All of its objects are there.");
        Path file = sketch.save(folder);
        rewrite(file, "startxref\n", "startxref\n99999999");
        assertThat(done(file).pages().getFirst().text()).isEqualTo("All of its objects are there.");
    }

    @Test
    void readsTheOtherPagesIfOneIsDamaged() throws Exception {
        sketch.text(50, 700, "The first page is whole.").page();
        sketch.text(50, 700, "The second is not.");
        sketch.page().text(50, 700, "The third is whole again.");
        sketch.overwrite(2, "BT /F1 10 Tf ]]>> (unclosed \\( text Tj ET");
        ReadOutcome.Done done = done(sketch.save(folder));
        assertThat(done.unread().failedPages()).containsExactly(2);
        assertThat(done.unread().pagesWithoutText()).isEmpty();
        assertThat(done.pages().getLast().text()).isEqualTo("The third is whole again.");
    }

    @Test
    void rejectsAFileThatOnlyHasTheExtensionOfAPdf() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.pdf"), "These are notes, but no PDF.");
        Failure failure = failure(file);
        assertThat(failure.kind()).isEqualTo(Failure.Kind.DAMAGED);
        assertThat(FailureWording.problem(failure)).contains("does not begin as a PDF does");
    }

    @Test
    void readsAPdfWithAnotherExtension() throws Exception {
        sketch.text(50, 700, "A server named this file.");
        Path file = Files.move(sketch.save(folder), folder.resolve("download.txt"));
        assertThat(done(file).pages().getFirst().text()).isEqualTo("A server named this file.");
    }

    @Test
    void rejectsAPdfThatIsTooLarge() throws Exception {
        sketch.text(50, 700, "More than a hundred bytes.");
        ReadLimits strict = new ReadLimits(100, LIMITS.perPage(), LIMITS.perFile());
        assertThat(failure(sketch.save(folder), strict).kind()).isEqualTo(Failure.Kind.TOO_LARGE);
    }

    @Test
    void ignoresAPageCountThatIsTooLarge() throws Exception {
        sketch.text(50, 700, "The only page.");
        sketch.document.getPages().getCOSObject().setInt(COSName.COUNT, 2_000_000_000);
        assertThat(done(sketch.save(folder)).pages()).hasSize(1);
    }

    @Test
    void readsAllPagesIfThePageCountIsTooSmall() throws Exception {
        sketch.text(50, 700, "The first page.").page().text(50, 700, "The second page.");
        sketch.document.getPages().getCOSObject().setInt(COSName.COUNT, 1);
        assertThat(done(sketch.save(folder)).pages()).hasSize(2);
    }

    @Test
    void skipsAPageThatTakesTooLong() throws Exception {
        sketch.text(50, 700, "The first page is quick.").page().endless().page().text(50, 700, "So is the third.");
        ReadLimits limited = new ReadLimits(LIMITS.maxBytes(), Duration.ofSeconds(2), LIMITS.perFile());
        ReadOutcome.Done done = (ReadOutcome.Done) read(sketch.save(folder), limited, (_, _) -> {
        });
        assertThat(done.unread().failedPages()).containsExactly(2);
        assertThat(done.unread().pagesWithoutText()).isEmpty();
        assertThat(done.pages().getLast().text()).isEqualTo("So is the third.");
    }

    @Test
    void failsIfTheFileTakesTooLong() throws Exception {
        sketch.endless();
        ReadLimits limited = new ReadLimits(LIMITS.maxBytes(), LIMITS.perPage(), Duration.ofMillis(300));
        assertThat(failure(sketch.save(folder), limited).kind()).isEqualTo(Failure.Kind.TOOK_TOO_LONG);
    }

    @Test
    void stopsWithinAPageWhenItsThreadIsInterrupted() throws Exception {
        Path file = sketch.endless().save(folder);
        FutureTask<ReadOutcome> reading = new FutureTask<>(() -> {
            Thread reader = Thread.currentThread();
            return read(file, LIMITS, (_, _) -> reader.interrupt());
        });
        Thread.ofVirtual().start(reading);
        assertThatThrownBy(reading::get).isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
    }

    private void protect(String password) throws IOException {
        sketch.document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    }

    private static BufferedImage scan() {
        return new BufferedImage(20, 30, BufferedImage.TYPE_BYTE_GRAY);
    }

    private static void rewrite(Path file, String from, String to) throws IOException {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).contains(from);
        Files.writeString(file, bytes.replace(from, to), StandardCharsets.ISO_8859_1);
    }

    private static ReadOutcome.Done done(Path file) throws InterruptedException {
        return (ReadOutcome.Done) read(file, LIMITS, (_, _) -> {
        });
    }

    private static Failure failure(Path file) throws InterruptedException {
        return failure(file, LIMITS);
    }

    private static Failure failure(Path file, ReadLimits limits) throws InterruptedException {
        return ((ReadOutcome.Failed) read(file, limits, (_, _) -> {
        })).failure();
    }

    private static ReadOutcome read(Path file, ReadLimits limits, ReadProgress progress) throws InterruptedException {
        return new NoteReader(new WordsAsTokens(), limits).read(new NoteId("pdf"), file, progress);
    }
}
