package app.footnote.index;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.TokenSigns;
import org.junit.jupiter.api.Test;

class TokenSignsFormatTest {

    @Test
    void readsWhatItWrites() {
        TokenSigns signs = new TokenSigns(128, 1, new int[]{1, 40_000}, new long[]{1, -1, Long.MIN_VALUE, 5});
        byte[] bytes = TokenSignsFormat.bytes(signs);
        assertThat(TokenSignsFormat.read(bytes, 0, bytes.length)).usingRecursiveComparison().isEqualTo(signs);
    }

    @Test
    void readsAValueInTheMiddleOfOtherBytes() {
        TokenSigns signs = new TokenSigns(64, 0, new int[]{2}, new long[]{7, 9});
        byte[] bytes = TokenSignsFormat.bytes(signs);
        byte[] page = new byte[bytes.length + 10];
        System.arraycopy(bytes, 0, page, 3, bytes.length);
        assertThat(TokenSignsFormat.read(page, 3, bytes.length)).usingRecursiveComparison().isEqualTo(signs);
    }
}
