package app.footnote.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.read.PdfSketch;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of lines in the margin. */
class LineNumbersTest {

    private static final String[] LINES = {
            "The glacier has lost a third of its length since the first survey,",
            "which was made on foot in the cold autumn before the war began, and",
            "nobody has measured it with the same care again until the satellites",
            "were launched. Their pictures show every crevasse. The people of the",
            "valley have kept a diary of the first snow for two hundred years, so",
            "that both can be compared."
    };

    @AutoClose
    private final PdfSketch sketch = new PdfSketch();

    @TempDir
    private Path folder;

    @Test
    void dropsNumbersThatArePaintedBesideEachLine() throws Exception {
        for (int i = 0; i < LINES.length; i++) {
            String number = Integer.toString(i + 8);
            sketch.text(60 - sketch.width(number), 700 - 12 * i, number).text(75, 700 - 12 * i, LINES[i]);
        }
        assertThat(text()).isEqualTo(String.join(" ", LINES));
    }

    @Test
    void dropsNumbersThatArePaintedAfterTheText() throws Exception {
        sketch.lines(75, 700, LINES).lines(500, 700, "1", "2", "3", "4", "5", "6");
        assertThat(text()).isEqualTo(String.join(" ", LINES));
    }

    @Test
    void dropsNumbersThatAreSeparatedBySpaces() throws Exception {
        for (int i = 0; i < LINES.length; i++) {
            sketch.text(50, 700 - 12 * i, (i + 1) + "    " + LINES[i]);
        }
        assertThat(text()).isEqualTo(String.join(" ", LINES));
    }

    @Test
    void dropsTheNumberOfEveryFifthLine() throws Exception {
        for (int i = 1; i <= 15; i++) {
            sketch.text(75, 700 - 12 * i, "Verse of a ballad with few words");
            if (i % 5 == 0) {
                sketch.text(40, 700 - 12 * i, Integer.toString(i));
            }
        }
        assertThat(text()).doesNotContain("5").doesNotContain("10");
    }

    @Test
    void keepsTheNumbersOfAList() throws Exception {
        for (int i = 0; i < 5; i++) {
            sketch.text(50, 700 - 12 * i, Integer.toString(i + 1)).text(75, 700 - 12 * i,
                    "Heading of a longer chapter " + "abcde".charAt(i));
        }
        assertThat(text()).contains("1").contains("5");
    }

    @Test
    void keepsTheNumbersOfATable() throws Exception {
        for (int i = 0; i < 5; i++) {
            sketch.text(50, 700 - 12 * i, Integer.toString(i + 1))
                    .text(75, 700 - 12 * i, "name of a town in the north")
                    .text(300, 700 - 12 * i, "12." + i);
        }
        assertThat(text()).contains("1\tname").contains("5\tname");
    }

    @Test
    void keepsNumbersWithinTheText() throws Exception {
        sketch.lines(50, 700, "2 10 14", "4 20 16", "6 30 18", "8 40 20", "10 50 22");
        assertThat(text()).contains("10 14").contains("6 30 18");
    }

    private String text() throws Exception {
        return sketch.read(folder).pages().getFirst().page().text();
    }
}
