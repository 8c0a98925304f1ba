package app.footnote.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.footnote.model.Box;
import app.footnote.model.Page;
import app.footnote.read.PdfSketch;
import app.footnote.read.format.StructuredNote;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of PDFs and the boxes of its characters. */
class PdfReaderTest {

    @AutoClose
    private final PdfSketch sketch = new PdfSketch();

    @TempDir
    private Path folder;

    @Test
    void joinsWordsThatAreBrokenAtLineEnds() throws Exception {
        sketch.lines(
                50,
                700,
                "Jeder Schlüssel einer Daten-",
                "bank steht für ein Tupel. Ein Nicht-",
                "Schlüssel hängt davon ab. Die Vor-",
                "und Nachteile eines B-Baums und der Zwei-",
                "Phasen-Sperre werden über-",
                "legt.");
        assertThat(page(1).text())
                .isEqualTo(
                        "Jeder Schlüssel einer Datenbank steht für ein Tupel. Ein Nicht-Schlüssel hängt davon ab."
                                + " Die Vor- und Nachteile eines B-Baums und der Zwei-Phasen-Sperre werden überlegt.");
    }

    @Test
    void insertsSpacesAtGapsBetweenWords() throws Exception {
        sketch.words(50, 700, 0.25f, "Words", "without", "any", "space")
                .words(50, 600, 0.3f, "S", "P", "A", "C", "E", "D");
        assertThat(page(1).text()).isEqualTo("Words without any space\n\nSPACED");
    }

    @Test
    void splitsLigaturesAndTheirBoxes() throws Exception {
        sketch.withManyLetters(10).text(50, 700, "the ﬁrst ﬁle");
        Page page = page(1);
        assertThat(page.text()).isEqualTo("the first file");
        Box f = box(page, page.text().indexOf("file"));
        Box i = box(page, page.text().indexOf("file") + 1);
        assertThat(f.right()).isEqualTo(i.left(), within(0.01f));
        assertThat(f.width()).isEqualTo(i.width(), within(0.01f));
    }

    @Test
    void combinesAnAccentWithItsLetter() throws Exception {
        float above = (sketch.width("u") - sketch.width("¨")) / 2;
        sketch.text(50, 700, "f")
                .text(50 + sketch.width("f") + above, 700, "¨")
                .text(50 + sketch.width("f"), 700, "u")
                .text(50 + sketch.width("fu"), 700, "r");
        assertThat(page(1).text()).isEqualTo("für");
    }

    @Test
    void readsLettersThatArePaintedTwiceOnlyOnce() throws Exception {
        sketch.text(50, 700, "Bookkeeping").text(50.3f, 700, "Bookkeeping");
        assertThat(page(1).text()).isEqualTo("Bookkeeping");
    }

    @Test
    void readsTheReplacementTextOfGlyphs() throws Exception {
        sketch.text(50, 700, "H2O", "water").text(50 + sketch.width("H2O "), 700, "drips");
        assertThat(page(1).text()).isEqualTo("water drips");
    }

    @Test
    void readsHebrewFromRightToLeft() throws Exception {
        sketch.withManyLetters(12).text(300, 700, "(DC) 42 םולש");
        Page page = page(1);
        assertThat(page.text()).isEqualTo("שלום 42 (DC)");
        assertThat(box(page, 0).left()).isGreaterThan(box(page, 3).left());
        assertThat(page.layout().boxes(0, 4)).hasSize(1);
    }

    @Test
    void readsRotatedPages() throws Exception {
        sketch.lastPage().setRotation(90);
        sketch.text(new Matrix(0, 1, -1, 0, 300, 50), "First line of a page that is turned")
                .text(new Matrix(0, 1, -1, 0, 312, 50), "when it is shown.");
        Page page = page(1);
        assertThat(page.text()).isEqualTo("First line of a page that is turned when it is shown.");
        Box line = page.layout().boxes(0, "First line".length()).getFirst();
        assertThat(page.layout().boxes(0, "First line".length())).hasSize(1);
        assertThat(line.height()).isEqualTo(sketch.width("First line"), within(0.1f));
        assertThat(line.right()).isEqualTo(302, within(0.2f));
    }

    @Test
    void readsOnlyTheVisiblePartOfACroppedPage() throws Exception {
        sketch.lastPage().setCropBox(new PDRectangle(100, 200, 300, 300));
        sketch.text(120, 400, "seen").text(20, 400, "unseen").text(395, 300, "W");
        Page page = page(1);
        assertThat(page.text()).isEqualTo("seen\n\nW");
        assertThat(box(page, 0).left()).isEqualTo(120, within(0.01f));
        assertThat(box(page, page.text().length() - 1).right()).isEqualTo(400, within(0.01f));
    }

    @Test
    void givesOneBoxForEachLine() throws Exception {
        sketch.lines(50, 700, "one line and", "another one");
        Page page = page(1);
        List<Box> boxes = page.layout().boxes(4, page.text().length());
        assertThat(boxes).hasSize(2);
        assertThat(boxes.getFirst().left()).isEqualTo(50 + sketch.width("one "), within(0.1f));
        assertThat(boxes.getFirst().right()).isEqualTo(50 + sketch.width("one line and"), within(0.1f));
        assertThat(boxes.getLast().bottom()).isBetween(684f, 688f);
        assertThat(boxes.getLast().top()).isBetween(693f, 698f);
    }

    private StructuredNote note() throws Exception {
        return sketch.read(folder);
    }

    private Page page(int number) throws Exception {
        return note().pages().get(number - 1).page();
    }

    private static Box box(Page page, int index) {
        return page.layout().boxes(index, index + 1).getFirst();
    }
}
