package app.footnote.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.read.PdfTexts;
import app.footnote.read.RawPdf;
import app.footnote.read.ReadOutcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text whose characters the file does not name, or whose font is broken. */
class UnreadableTextTest {

    private static final String DESCENDANT = "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X"
            + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 >>";

    @TempDir
    private Path folder;

    @Test
    void marksAWordWithoutKnownCharacters() throws Exception {
        RawPdf pdf = new RawPdf(
                "BT /F1 12 Tf 60 700 Td (Do ) Tj /F2 12 Tf <010203> Tj /F1 12 Tf ( open the valve.) Tj ET");
        ReadOutcome.Done done = done(withUnnamedGlyphs(pdf));
        assertThat(done.pages().getFirst().text()).isEqualTo("Do � open the valve.");
        assertThat(done.unread().partialPages()).containsExactly(1);
        assertThat(done.passages().getFirst().text()).contains("�");
    }

    @Test
    void givesTheMarkTheBoxOfItsWord() throws Exception {
        RawPdf pdf = new RawPdf("BT /F1 12 Tf 60 700 Td (Do ) Tj /F2 12 Tf <0102> Tj /F1 12 Tf ( open.) Tj ET");
        ReadOutcome.Done done = done(withUnnamedGlyphs(pdf));
        assertThat(done.pages().getFirst().layout().boxes(3, 4).getFirst().width()).isBetween(11f, 13f);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [null] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /NoSuchMap /DescendantFonts [7 0 R] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding 42 /DescendantFonts 9 0 R >>"
    })
    void losesOnlyTheTextOfABrokenFont(String font) throws Exception {
        RawPdf pdf = new RawPdf(
                RawPdf.text("F1", 60, 700, "(The first sentence is whole.)"),
                RawPdf.text("F2", 60, 650, "<00410042>"),
                RawPdf.text("F1", 60, 600, "(The last one is whole, too.)"));
        ReadOutcome.Done done = done(pdf.font("F2", 6).object(font).object(DESCENDANT));
        assertThat(done.pages().getFirst().text())
                .isEqualTo("The first sentence is whole.\n\n�\n\nThe last one is whole, too.");
        assertThat(done.unread().partialPages()).containsExactly(1);
    }

    @Test
    void doesNotCallUnknownCharactersAScan() throws Exception {
        RawPdf pdf = new RawPdf(RawPdf.text("F2", 60, 700, "<010203>"));
        Failure failure = PdfTexts.failure(
                withUnnamedGlyphs(pdf).save(folder));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.UNREADABLE);
        assertThat(FailureWording.problem(failure)).contains("which characters").doesNotContain("scanned");
    }

    @Test
    void leavesOutIconsAndBullets() throws Exception {
        RawPdf pdf = new RawPdf(RawPdf.text("F2", 60, 700, "(A)"), RawPdf.text("F1", 90, 700, "(An envelope)"));
        ReadOutcome.Done done = done(pdf.mappedFont("F2", "\uE0BE", 1000));
        assertThat(done.pages().getFirst().text()).isEqualTo("An envelope");
        assertThat(done.unread().partialPages()).isEmpty();
    }

    @Test
    void marksPrivateCharactersWithinAWord() throws Exception {
        RawPdf pdf = new RawPdf("BT /F1 12 Tf 60 700 Td (di) Tj /F2 12 Tf (A) Tj /F1 12 Tf (erence) Tj ET");
        assertThat(done(pdf.mappedFont("F2", "\uE0BE", 600)).pages().getFirst().text()).isEqualTo("di�erence");
    }

    @Test
    void ignoresInvisibleGlyphsOfRecognisedText() throws Exception {
        RawPdf pdf = new RawPdf(
                "BT 3 Tr /F2 12 Tf 60 740 Td <01> Tj ET",
                "BT 3 Tr /F1 12 Tf 60 700 Td (Recognised words) Tj ET");
        ReadOutcome.Done done = done(withUnnamedGlyphs(pdf));
        assertThat(done.pages().getFirst().text()).isEqualTo("Recognised words");
        assertThat(done.unread().partialPages()).isEqualTo(List.of());
    }

    /** The glyphs of the font have names that stand for no characters. */
    private static RawPdf withUnnamedGlyphs(RawPdf pdf) {
        return pdf.font("F2", 6)
                .object("<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0]"
                        + " /CharProcs << /shape1 7 0 R >> /FirstChar 1 /LastChar 3 /Widths [500 500 500]"
                        + " /Encoding << /Type /Encoding /Differences [1 /shape1 /shape1 /shape1] >> >>")
                .stream("", "500 0 d0 0 0 400 700 re f");
    }

    private ReadOutcome.Done done(RawPdf pdf) throws InterruptedException {
        return PdfTexts.done(pdf.save(folder));
    }
}
