package app.footnote.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.Box;
import app.footnote.model.Page;
import app.footnote.model.Passage;
import app.footnote.read.PdfTexts;
import app.footnote.read.RawPdf;
import app.footnote.read.ReadOutcome;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments, fields of forms and attached files. */
class RemarksTest {

    private static final String PRINTED = RawPdf.text("F1", 60, 700, "(Fungi are neither plants nor animals.)");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"Text", "Highlight", "Underline", "FreeText", "Ink", "Caret"})
    void labelsCommentsAsSuch(String type) throws Exception {
        ReadOutcome.Done done = done(annotated("/Subtype /" + type + " /Contents (Ask why\\r  yeast is one.)"));
        assertThat(done.passages()).extracting(Passage::headings).containsExactly(List.of(), List.of("comment"));
        assertThat(done.passages().getLast().plain()).isEqualTo("Ask why yeast is one.");
    }

    @Test
    void marksThePlaceOfAComment() throws Exception {
        Page page = done(annotated("/Subtype /Text /Contents (Ask why yeast is one.)")).pages().getFirst();
        int start = page.text().indexOf("Ask why");
        assertThat(page.layout().boxes(start, page.text().length())).containsExactly(new Box(100, 600, 120, 620));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/Subtype /Popup /Contents (Not shown)", "/Subtype /Link /Contents (Not shown)",
            "/Subtype /Text /F 2 /Contents (Not shown)", "/Subtype /Text /Contents (  )", "/Subtype /Text",
            "/Subtype /Text /StateModel (Review) /Contents (Not shown)",
            "/Subtype /Highlight /Contents (neither plants nor  animals)"
    })
    void leavesOutWhatIsNoComment(String annotation) throws Exception {
        assertThat(PdfTexts.text(annotated(annotation).save(folder)))
                .isEqualTo("Fungi are neither plants nor animals.");
    }

    @Test
    void readsTheTextOfARemarkOnlyOnce() throws Exception {
        RawPdf pdf = annotated("/Subtype /FreeText /Contents (Typed remark) /AP << /N 7 0 R >>")
                .stream("/Type /XObject /Subtype /Form /BBox [0 0 20 20] /Resources << /Font << /F1 5 0 R >> >>",
                        RawPdf.text("F1", 1, 1, "(Typed remark)"));
        assertThat(PdfTexts.text(pdf.save(folder)))
                .isEqualTo("Fungi are neither plants nor animals.\n\nTyped remark");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/FT /Tx /T (name) /TU (Your name) /V (Ada)       | Your name: Ada",
            "/FT /Tx /T (name) /V (Ada)                       | name: Ada",
            "/FT /Ch /T (town) /V (b) /Opt [[(b) (Bonn)]]     | town: Bonn",
            "/FT /Ch /T (towns) /V [(Bonn) (Kiel)]            | towns: Bonn, Kiel",
            "/FT /Btn /T (agreed) /V /Yes /AS /Yes            | agreed: Yes",
            "/Parent << /FT /Tx /T (age) /V (36) >>           | age: 36"
    })
    void labelsFilledFieldsAsForm(String field, String text) throws Exception {
        ReadOutcome.Done done = done(annotated("/Subtype /Widget " + field));
        assertThat(done.passages().getLast().headings()).containsExactly("form");
        assertThat(done.passages().getLast().plain()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/FT /Tx /T (name)", "/FT /Tx /T (name) /V ()", "/FT /Btn /T (agreed) /AS /Off",
            "/FT /Sig /T (sign) /V << >>",
            "/FT /Tx /Ff 8192 /T (password) /V (secret)", "/FT /Btn /Ff 65536 /T (print) /AS /Down"
    })
    void leavesOutFieldsThatAreNotFilled(String field) throws Exception {
        assertThat(done(annotated("/Subtype /Widget " + field)).passages()).hasSize(1);
    }

    @Test
    void readsAWorksheetThatHasOnlyFields() throws Exception {
        RawPdf pdf = new RawPdf("").page("/Annots [6 0 R]")
                .object("<< /Subtype /Widget /Rect [1 1 9 9] /FT /Tx /T (Question 1) /V (Mitosis) >>");
        assertThat(PdfTexts.text(pdf.save(folder))).isEqualTo("Question 1: Mitosis");
    }

    @Test
    void namesAttachedFiles() throws Exception {
        RawPdf pdf = new RawPdf(PRINTED)
                .catalogue("/Names << /EmbeddedFiles << /Kids [6 0 R 6 0 R] >> >>")
                .page("/Annots [<< /Subtype /FileAttachment /Rect [1 1 9 9] /FS << /F (notes.txt) >> >>]")
                .object("<< /Names [(a) << /F (data.csv) >>] /Kids [6 0 R] >>");
        assertThat(done(pdf).unread().attachments()).containsExactly("data.csv", "notes.txt");
    }

    private static RawPdf annotated(String annotation) {
        return new RawPdf(PRINTED).page("/Annots [6 0 R]")
                .object("<< /Type /Annot /Rect [100 600 120 620] " + annotation + " >>");
    }

    private ReadOutcome.Done done(RawPdf pdf) throws InterruptedException {
        return PdfTexts.done(pdf.save(folder));
    }
}
