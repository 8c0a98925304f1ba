package app.footnote.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

    @Test
    void readsTextInItsOwnEncodingAndWithoutItsMark() {
        assertThat(TextDecoder.of("Ein Hügel.".getBytes(StandardCharsets.ISO_8859_1))).contains("Ein Hügel.");
        assertThat(TextDecoder.of("\uFEFFEin Hügel.".getBytes(StandardCharsets.UTF_8))).contains("Ein Hügel.");
        assertThat(TextDecoder.of(new byte[0])).contains("");
    }

    @Test
    void takesNoPdfOrPictureForText() {
        assertThat(TextDecoder.of("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(TextDecoder.of("\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }
}
