package app.footnote.read.pdf;

import static app.footnote.read.PdfSketch.BOLD;
import static app.footnote.read.PdfSketch.PLAIN;
import static app.footnote.read.PdfSketch.TYPEWRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.footnote.model.Box;
import app.footnote.model.Page;
import app.footnote.read.BlockLines;
import app.footnote.read.PdfSketch;
import app.footnote.read.format.StructuredNote;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {

    @AutoClose
    private final PdfSketch sketch = new PdfSketch();

    @TempDir
    private Path folder;

    @Test
    void readsColumnsOneAfterTheOtherAndTheTitleFirst() throws Exception {
        sketch.lines(50, 700, "The left column is read first, all of its lines",
                "down to the last one of them, and only then")
                .lines(320, 700, "the right one, although its lines stand at the",
                        "same heights and no rule is drawn between.")
                .with(BOLD, 18)
                .text(150, 760, "Two columns");
        assertThat(blocks())
                .containsExactly(
                        "HEADING 0: Two columns",
                        "PARAGRAPH: The left column is read first, all of its lines down to the last one of them, and only then",
                        "PARAGRAPH: the right one, although its lines stand at the same heights and no rule is drawn between.");
    }

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
    void leavesHeadersFootersAndPageNumbersOutOfBlocks() throws Exception {
        List<String> own = List.of(
                "Trees stay low.",
                "Hashes scatter their keys.",
                "Logs only grow.",
                "Locks make others wait.",
                "Copies fall behind.",
                "Caches forget.");
        for (int number = 1; number <= own.size(); number++) {
            if (number > 1) {
                sketch.page();
            }
            sketch.with(PLAIN, 8)
                    .text(50, 800, "Databases, winter term")
                    .text(300, 30, String.valueOf(number))
                    .with(PLAIN, 11)
                    .text(50, 700, own.get(number - 1))
                    .text(50, 600, "The same words on every page are text if they stand in its middle.");
        }
        StructuredNote note = note();
        assertThat(note.pages().get(3).page().text()).startsWith("Databases, winter term").endsWith("4");
        assertThat(BlockLines.of(note.pages().get(3)))
                .containsExactly(
                        "PARAGRAPH: Locks make others wait.",
                        "PARAGRAPH: The same words on every page are text if they stand in its middle.");
    }

    @Test
    void findsHeadingsBySizeByWeightAndInTheOutline() throws Exception {
        sketch.with(PLAIN, 20)
                .text(50, 780, "Trees")
                .with(BOLD, 10)
                .text(50, 740, "Balance")
                .with(PLAIN, 10)
                .lines(50, 715, "A tree is balanced when no leaf lies much deeper than another, and a search",
                        "is short.")
                .with(BOLD, 10)
                .text(50, 670, "Rotations")
                .with(PLAIN, 10)
                .lines(50, 645, "A rotation lifts a node above its parent and keeps the order of all keys as it",
                        "was before.")
                .text(50, 600, "2 Double rotations")
                .text(50, 570, "They are two single ones.")
                .outline("Whatever", "Double rotations");
        assertThat(blocks())
                .containsExactly(
                        "HEADING 0: Trees",
                        "HEADING 1: Balance",
                        "PARAGRAPH: A tree is balanced when no leaf lies much deeper than another, and a search is short.",
                        "HEADING 1: Rotations",
                        "PARAGRAPH: A rotation lifts a node above its parent and keeps the order of all keys as it was before.",
                        "HEADING 2: 2 Double rotations",
                        "PARAGRAPH: They are two single ones.");
    }

    @Test
    void startsParagraphsAtIndentsAndAtItems() throws Exception {
        sketch.text(65, 700, "A first line is indented, and those that follow it are not, as books do")
                .lines(50, 688, "it. The last is short.")
                .text(65, 676, "So this begins another one, although no wider gap stands between it and")
                .lines(50, 664, "the one before.")
                .text(50, 640, "• an item that is longer than its line goes on under its own first word and")
                .text(58, 628, "not under its bullet")
                .text(50, 616, "• another");
        assertThat(blocks())
                .containsExactly(
                        "PARAGRAPH: A first line is indented, and those that follow it are not, as books do it. The last is"
                                + " short.",
                        "PARAGRAPH: So this begins another one, although no wider gap stands between it and the one before.",
                        "LIST_ITEM 1: • an item that is longer than its line goes on under its own first word and not under"
                                + " its bullet",
                        "LIST_ITEM 1: • another");
    }

    @Test
    void keepsRowsOfTablesAndLinesOfCode() throws Exception {
        sketch.text(50, 700, "Operation").text(200, 700, "Cost").text(50, 685, "find").text(200, 685, "O(log n)");
        sketch.with(TYPEWRITER, 10).lines(50, 600, "def find(key):").lines(74, 588, "return tree[key]");
        assertThat(blocks())
                .containsExactly(
                        "TABLE_ROW: Operation\tCost",
                        "TABLE_ROW: find\tO(log n)",
                        "CODE: def find(key):\n    return tree[key]");
    }

    @Test
    void treatsLandscapePagesWithLittleTextAsSlides() throws Exception {
        try (PdfSketch slides = PdfSketch.slides()) {
            slides.with(PLAIN, 20)
                    .text(60, 300, "• one thought")
                    .text(60, 260, "• and another")
                    .with(BOLD, 32)
                    .text(60, 350, "Replication")
                    .page()
                    .with(BOLD, 32)
                    .text(200, 200, "Part two");
            StructuredNote note = slides.read(folder);
            assertThat(note.slides()).isTrue();
            assertThat(BlockLines.of(note.pages().getFirst()))
                    .containsExactly("HEADING 1: Replication", "LIST_ITEM 1: • one thought",
                            "LIST_ITEM 1: • and another");
            assertThat(BlockLines.of(note.pages().getLast())).containsExactly("HEADING 1: Part two");
        }
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

    private List<String> blocks() throws Exception {
        return BlockLines.of(note().pages().getFirst());
    }

    private static Box box(Page page, int index) {
        return page.layout().boxes(index, index + 1).getFirst();
    }
}
