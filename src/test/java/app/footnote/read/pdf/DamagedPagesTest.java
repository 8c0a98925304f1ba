package app.footnote.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.messages.FailureWording;
import app.footnote.model.UnreadParts;
import app.footnote.model.failure.Failure;
import app.footnote.read.PdfTexts;
import app.footnote.read.RawPdf;
import app.footnote.read.ReadOutcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of which a part is missing or damaged, and files of which only the attachments are encrypted. */
class DamagedPagesTest {

    private static final String SENTENCE = RawPdf.text("F1", 60, 700, "(Only this page is left.)");

    @TempDir
    private Path folder;

    @Test
    void keepsTheNumbersOfPagesAfterAMissingOne() throws Exception {
        ReadOutcome.Done done = done(pageTree("[8 0 R 9 0 R 3 0 R]", 3).object(anotherPage()));
        assertThat(done.pages()).hasSize(3);
        assertThat(done.pages().get(2).text()).isEqualTo("Only this page is left.");
        assertThat(done.unread().failedPages()).containsExactly(2);
        assertThat(done.unread().pagesWithoutText()).containsExactly(1);
    }

    @Test
    void countsThePagesOfAMissingPartOfThePageTree() throws Exception {
        ReadOutcome.Done done = done(pageTree("[20 0 R 3 0 R]", 5));
        assertThat(done.pages().get(4).text()).isEqualTo("Only this page is left.");
        assertThat(done.unread().failedPages()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void saysThatAPageIsIncompleteIfItsContentCannotBeDecompressed() throws Exception {
        String content = deflated(SENTENCE + "\nBT /F1 12 Tf 60 600 Td (" + "Lost words. ".repeat(50) + ") Tj ET");
        RawPdf pdf = new RawPdf("").page("/Contents [6 0 R 7 0 R]").stream("", SENTENCE).stream(
                "/Filter /FlateDecode", content.substring(0, content.length() * 3 / 5));
        UnreadParts unread = done(pdf).unread();
        assertThat(unread.partialPages()).containsExactly(1);
    }

    @Test
    void doesNotCallAMissingContentAScan() throws Exception {
        Failure failure = PdfTexts.failure(new RawPdf("").page("/Contents 20 0 R").save(folder));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.DAMAGED);
        assertThat(FailureWording.problem(failure)).contains("1 of its pages is damaged");
    }

    @Test
    void saysThatTheEndOfTheFileIsMissing() throws Exception {
        Path file = new RawPdf(SENTENCE).object("<< /Type /Unused >>").save(folder);
        byte[] whole = Files.readAllBytes(file);
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        Files.write(file, Arrays.copyOf(whole, text.indexOf("xref")));
        assertThat(PdfTexts.done(file).unread().truncated()).isTrue();
    }

    @Test
    void acceptsBytesThatFillUpABlockAfterTheEnd() throws Exception {
        Path file = new RawPdf(SENTENCE).save(folder);
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 200_000));
        assertThat(PdfTexts.done(file).unread().truncated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/StmF /Identity /StrF /Identity, true", "'', true", "/StmF /StdCF /StrF /Identity, false"})
    void opensAFileOfWhichOnlyTheAttachmentsAreEncrypted(String filters, boolean opens) throws Exception {
        Path file = new RawPdf(SENTENCE)
                .object("<< /Filter /Standard /V 4 /R 4 /Length 128 /P -4 " + filters + " /EFF /StdCF"
                        + " /CF << /StdCF << /CFM /AESV2 /AuthEvent /EFOpen /Length 16 >> >>"
                        + " /O <" + "AB".repeat(32) + "> /U <" + "CD".repeat(32) + "> >>")
                .trailer("/Encrypt 6 0 R /ID [<01> <01>]")
                .save(folder);
        if (opens) {
            assertThat(PdfTexts.text(file)).isEqualTo("Only this page is left.");
        } else {
            assertThat(PdfTexts.failure(file).kind()).isEqualTo(Failure.Kind.NEEDS_PASSWORD);
        }
    }

    /** The page of the file is object 3, the page tree is object 7. */
    private static RawPdf pageTree(String kids, int count) {
        return new RawPdf(SENTENCE).catalogue("/Pages 7 0 R")
                .object("<< >>")
                .object("<< /Type /Pages /Kids %s /Count %d >>".formatted(kids, count));
    }

    private static String anotherPage() {
        return "<< /Type /Page /Parent 7 0 R /MediaBox [0 0 595 842] >>";
    }

    private static String deflated(String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private ReadOutcome.Done done(RawPdf pdf) throws InterruptedException {
        return PdfTexts.done(pdf.save(folder));
    }
}
