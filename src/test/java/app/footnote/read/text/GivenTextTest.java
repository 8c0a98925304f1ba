package app.footnote.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GivenTextTest {

    @Test
    void readsTextInItsOwnEncodingAndWithoutItsMark() {
        assertThat(GivenText.of("Ein Hügel.".getBytes(StandardCharsets.ISO_8859_1))).contains("Ein Hügel.");
        assertThat(GivenText.of("\uFEFFEin Hügel.".getBytes(StandardCharsets.UTF_8))).contains("Ein Hügel.");
        assertThat(GivenText.of(new byte[0])).contains("");
    }

    @Test
    void takesNoPdfOrPictureForText() {
        assertThat(GivenText.of("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(GivenText.of("\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }
}
