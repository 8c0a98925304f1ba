package app.footnote.read.pdf.glyph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphNamesTest {

    @ParameterizedTest
    @CsvSource({
            "f_f_i, ffi", "T_h, Th", "f_f.alt, ff", "s_t.liga.2, st", "unknown_f, f", "uni0041, A", "uni00660069, fi",
            "u1F600, 😀", "a.sc, a", "germandbls, ß"
    })
    void readsTheComponentsOfAName(String name, String text) {
        assertThat(GlyphNames.text(name)).isEqualTo(text);
    }

    @Test
    void doesNotReadAnUnknownName() {
        assertThat(GlyphNames.text("shape1")).isNull();
        assertThat(GlyphNames.text("unknown_name")).isNull();
        assertThat(GlyphNames.text(".notdef")).isNull();
    }
}
