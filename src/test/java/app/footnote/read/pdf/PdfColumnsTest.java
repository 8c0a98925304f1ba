package app.footnote.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.read.BlockLines;
import app.footnote.read.PdfSketch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfColumnsTest {

    private static final List<String> LEFT = List.of(
            "A log only grows, so a write is as",
            "fast as the disk allows, and nothing",
            "that was written is ever changed.",
            "What is old is thrown away later, in",
            "the background, when files are merged.");
    private static final List<String> RIGHT = List.of(
            "A tree is changed where the key has",
            "its place, so a write must find that",
            "place first. Reading is faster, as a",
            "key stands in one place only, and no",
            "file needs to be merged with another.");

    @AutoClose
    private final PdfSketch sketch = new PdfSketch();

    @TempDir
    private Path folder;

    @Test
    void readsColumnsThatWerePaintedLineByLineAcrossThePage() throws Exception {
        acrossThePage(50, LEFT, 280, RIGHT);
        assertThat(blocks())
                .containsExactly("PARAGRAPH: " + String.join(" ", LEFT), "PARAGRAPH: " + String.join(" ", RIGHT));
    }

    @Test
    void readsThreeColumnsThatWerePaintedLineByLine() throws Exception {
        for (int i = 0; i < LEFT.size(); i++) {
            float y = 700 - 12 * i;
            sketch.with(PdfSketch.PLAIN, 9).text(30, y, LEFT.get(i)).text(210, y, RIGHT.get(i)).text(390, y,
                    LEFT.get(i));
        }
        String left = "PARAGRAPH: " + String.join(" ", LEFT);
        assertThat(blocks()).containsExactly(left, "PARAGRAPH: " + String.join(" ", RIGHT), left);
    }

    @Test
    void endsTheColumnsWhereALineCrossesTheGapBetweenThem() throws Exception {
        acrossThePage(50, LEFT, 280, RIGHT);
        sketch.text(50, 620,
                "Both are worth their price, and a database may well keep some of its data in each of them.");
        assertThat(blocks()).hasSize(3).last().asString().startsWith("PARAGRAPH: Both are worth");
    }

    @Test
    void continuesColumnsWhereOnlyOneHasALine() throws Exception {
        sketch.lines(50, 700, LEFT.toArray(String[]::new));
        acrossThePage(50, LEFT, 280, RIGHT.subList(0, 4));
        assertThat(blocks()).last().isEqualTo("PARAGRAPH: " + String.join(" ", RIGHT.subList(0, 4)));
    }

    @Test
    void doesNotSplitTableRows() throws Exception {
        List<String> operations = List.of("find a key", "insert a key", "delete a key", "list all keys", "merge two");
        acrossThePage(50, operations, 200, LEFT);
        assertThat(blocks()).allMatch(block -> block.startsWith("TABLE_ROW")).hasSize(5);
    }

    @Test
    void doesNotJoinATableRowWithTheParagraphBelow() throws Exception {
        String paragraph = "Both take longer where keys are long.";
        float end = 50 + sketch.width(paragraph);
        sketch.text(50, 712, "find a key in it").text(end - sketch.width("takes O(log n)"), 712, "takes O(log n)");
        sketch.text(50, 700, paragraph).text(50, 688, "They do so for every single one of them.");
        assertThat(blocks().getFirst()).endsWith("find a key in it\ttakes O(log n)");
    }

    private void acrossThePage(float leftX, List<String> left, float rightX, List<String> right) {
        for (int i = 0; i < left.size(); i++) {
            sketch.text(leftX, 700 - 12 * i, left.get(i));
            if (i < right.size()) {
                sketch.text(rightX, 700 - 12 * i, right.get(i));
            }
        }
    }

    private List<String> blocks() throws Exception {
        return BlockLines.of(sketch.read(folder).pages().getFirst());
    }
}
