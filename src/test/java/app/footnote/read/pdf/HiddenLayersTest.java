package app.footnote.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.read.PdfTexts;
import app.footnote.read.RawPdf;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text on layers that are switched off. Object 6 is a layer that is off, object 7 one that is on. */
class HiddenLayersTest {

    private static final String OFF = "/OCProperties << /OCGs [6 0 R 7 0 R] /D << /OFF [6 0 R] >> >>";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
            OFF,
            "/OCProperties << /OCGs [6 0 R 7 0 R] /D << /BaseState /OFF /ON [7 0 R] >> >>",
            "/OCProperties << /OCGs [6 0 R 7 0 R] /D << /AS [<< /Event /View /Category [/View] /OCGs [6 0 R] >>] >> >>"
    })
    void readsOnlyLayersThatAreOn(String properties) throws Exception {
        assertThat(text(properties, "6 0 R")).isEqualTo("Question");
        assertThat(text(properties, "7 0 R")).isEqualTo("Question\n\nSolution");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/OCGs [6 0 R]", "/OCGs 6 0 R", "/P /AllOn /OCGs [6 0 R 7 0 R]", "/P /AnyOff /OCGs 7 0 R",
            "/P /AllOff /OCGs [6 0 R 7 0 R]", "/VE [/And 6 0 R 7 0 R]", "/VE [/Not [/Or 6 0 R 7 0 R]] /OCGs 7 0 R"
    })
    void hidesByACombinationOfLayers(String membership) throws Exception {
        assertThat(text(OFF, "<< /Type /OCMD " + membership + " >>")).isEqualTo("Question");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "/OCGs [6 0 R 7 0 R]", "/OCGs [null]", "/P /AnyOff /OCGs [6 0 R 7 0 R]", "/P /AllOff /OCGs 6 0 R",
            "/VE [/Or 6 0 R 7 0 R]", "/VE [/Not 6 0 R]"
    })
    void showsByACombinationOfLayers(String membership) throws Exception {
        assertThat(text(OFF, "<< /Type /OCMD " + membership + " >>")).isEqualTo("Question\n\nSolution");
    }

    @Test
    void doesNotReadAFormOnALayerThatIsOff() throws Exception {
        RawPdf pdf = new RawPdf(RawPdf.text("F1", 60, 700, "(Question)"), "/X Do").catalogue(OFF)
                .page("/Resources << /Font << /F1 5 0 R >> /XObject << /X 8 0 R >> >>")
                .object("<< /Type /OCG /Name (off) >>")
                .object("<< /Type /OCG /Name (on) >>")
                .stream("/Type /XObject /Subtype /Form /BBox [0 0 500 800] /OC 6 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >>", RawPdf.text("F1", 60, 600, "(Solution)"));
        assertThat(PdfTexts.text(pdf.save(folder))).isEqualTo("Question");
    }

    private String text(String properties, String layer) throws Exception {
        RawPdf pdf = new RawPdf(
                RawPdf.text("F1", 60, 700, "(Question)"),
                "/OC /Layer BDC",
                RawPdf.text("F1", 60, 600, "(Solution)"),
                "EMC").catalogue(properties)
                .page("/Resources << /Font << /F1 5 0 R >> /Properties << /Layer " + layer + " >> >>")
                .object("<< /Type /OCG /Name (off) /Usage << /View << /ViewState /OFF >> >> >>")
                .object("<< /Type /OCG /Name (on) >>");
        return PdfTexts.text(pdf.save(folder));
    }
}
