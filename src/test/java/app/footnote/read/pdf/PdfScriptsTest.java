package app.footnote.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.read.PdfTexts;
import app.footnote.read.RawPdf;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts with combining marks, and letters in full width. */
class PdfScriptsTest {

    @TempDir
    private Path folder;

    @Test
    void keepsThaiMarksOnTheirLetter() throws Exception {
        assertThat(text("น้ำมัน", 550, 0, 550, 600, 0, 550)).isEqualTo("น้ำมัน");
    }

    @Test
    void keepsDevanagariMarksOnTheirLetter() throws Exception {
        assertThat(text("सूर्य", 676, 0, 409, 0, 580)).isEqualTo("सूर्य");
        assertThat(text("हैं", 531, 0, 0)).isEqualTo("हैं");
    }

    @Test
    void keepsTamilMarksOnTheirLetter() throws Exception {
        assertThat(text("தமிழ்", 600, 800, 400, 700, 0)).isEqualTo("தமிழ்");
    }

    @Test
    void composesDecomposedAccents() throws Exception {
        assertThat(text("e\u0301te\u0301", 556, 0, 278, 556, 0)).isEqualTo("été");
    }

    @Test
    void combinesAnAccentThatIsPaintedBeforeItsLetter() throws Exception {
        RawPdf pdf = new RawPdf("BT /F2 12 Tf 60 700 Td (A) Tj -0.7 0 Td 10.7 0 Td (B) Tj -0.7 0 Td (C) Tj ET")
                .mappedFont("F2", "m\u0300i", 833, 333, 222);
        assertThat(PdfTexts.text(pdf.save(folder))).isEqualTo("mì");
    }

    @Test
    void keepsTheSpacesBetweenWordsInFullWidth() throws Exception {
        RawPdf pdf = new RawPdf(
                RawPdf.text("F2", 60, 700, "(ABC)"), RawPdf.text("F2", 101, 700, "(DE)"),
                RawPdf.text("F2", 60, 685, "(FG)"))
                .mappedFont("F2", "ａｎｄｓｏｏｎ", 1000, 1000, 1000, 1000, 1000, 1000, 1000);
        assertThat(PdfTexts.text(pdf.save(folder))).isEqualTo("ａｎｄ ｓｏ ｏｎ");
    }

    @Test
    void insertsNoSpaceBetweenIdeographsAndDigitsInFullWidth() throws Exception {
        RawPdf pdf = new RawPdf(RawPdf.text("F2", 60, 700, "(A)"), RawPdf.text("F2", 60, 685, "(BC)"))
                .mappedFont("F2", "第３章", 1000, 1000, 1000);
        assertThat(PdfTexts.text(pdf.save(folder))).isEqualTo("第３章");
    }

    private String text(String characters, int... widths) throws Exception {
        StringBuilder codes = new StringBuilder();
        for (int i = 0; i < characters.length(); i++) {
            codes.append((char) ('A' + i));
        }
        RawPdf pdf = new RawPdf(RawPdf.text("F2", 60, 700, "(" + codes + ")")).mappedFont("F2", characters, widths);
        return PdfTexts.text(pdf.save(folder));
    }
}
