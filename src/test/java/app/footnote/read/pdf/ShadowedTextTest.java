package app.footnote.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.read.PdfSketch;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that is painted twice to look bold or to have a shadow. */
class ShadowedTextTest {

    @AutoClose
    private final PdfSketch sketch = new PdfSketch();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"2, 0", "-2, 0", "0, -3", "2, 3", "3, -3"})
    void readsShadowedTextOnce(float right, float up) throws Exception {
        sketch.text(50, 700, "A cell has a nucleus").text(50 + right, 700 + up, "A cell has a nucleus");
        assertThat(text()).isEqualTo("A cell has a nucleus");
    }

    @Test
    void readsASeriesOfShadowsOnce() throws Exception {
        sketch.text(50, 700, "Osmosis").text(51, 699, "Osmosis").text(52, 698, "Osmosis").text(53, 697, "Osmosis");
        assertThat(text()).isEqualTo("Osmosis");
    }

    @Test
    void keepsWordsThatAreRepeated() throws Exception {
        sketch.text(50, 700, "haha that that 1111 ........ 22");
        assertThat(text()).isEqualTo("haha that that 1111 ........ 22");
    }

    @Test
    void keepsEqualLinesBelowEachOther() throws Exception {
        sketch.lines(50, 700, "equal", "equal");
        assertThat(text()).isEqualTo("equal equal");
    }

    private String text() throws Exception {
        return sketch.read(folder).pages().getFirst().page().text();
    }
}
