package app.footnote.read.pdf;

import static app.footnote.read.PdfSketch.BOLD;
import static app.footnote.read.PdfSketch.PLAIN;
import static app.footnote.read.PdfSketch.TYPEWRITER;
import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.read.BlockLines;
import app.footnote.read.PdfSketch;
import app.footnote.read.format.StructuredNote;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The blocks of PDFs and their order. */
class PdfBlocksTest {

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

    private StructuredNote note() throws Exception {
        return sketch.read(folder);
    }

    private List<String> blocks() throws Exception {
        return BlockLines.of(note().pages().getFirst());
    }
}
