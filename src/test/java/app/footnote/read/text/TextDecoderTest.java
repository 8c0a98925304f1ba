package app.footnote.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextDecoderTest {

    @Test
    void decodesTextAndRemovesTheByteOrderMark() {
        assertThat(TextDecoder.decode("Ein Hügel.".getBytes(StandardCharsets.ISO_8859_1))).contains("Ein Hügel.");
        assertThat(TextDecoder.decode("\uFEFFEin Hügel.".getBytes(StandardCharsets.UTF_8))).contains("Ein Hügel.");
        assertThat(TextDecoder.decode(new byte[0])).contains("");
    }

    @Test
    void rejectsPdfsAndImages() {
        assertThat(TextDecoder.decode("%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(TextDecoder.decode("\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }
}
