package app.footnote.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageFormatTest {

    private static final NoteId NOTE = new NoteId("note");

    /** Other releases read and write the same bytes, so that this test must never be adapted to the code. */
    @Test
    void theBytesAreAlwaysTheSame() throws Exception {
        Passage passage = new Passage(NOTE, 7, new Place(3, 100, 102), List.of("A", ""), "ä\n", "ä", "de");

        assertThat(HexFormat.of().formatHex(written(passage))).isEqualTo(
                "00000007" + "00000003" + "00000064" + "00000066" + "00026465"
                        + "00000002" + "00000001" + "000141" + "00000000"
                        + "00000002" + "0003c3a40a" + "00000001" + "0002c3a4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "*Größe* \uD83D\uDE00 中文\r\n\u0000", "half a surrogate pair: \uD83D"})
    void aPassageIsReadAsItWasWritten(String text) throws Exception {
        assertIsReadAsItWasWritten(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {19_999, 20_000, 20_001, 100_000})
    void aLongTextIsReadAsItWasWritten(int chars) throws Exception {
        assertIsReadAsItWasWritten("中".repeat(chars));
    }

    private static void assertIsReadAsItWasWritten(String text) throws IOException {
        Passage passage = new Passage(
                NOTE, 70_000, new Place(1, 5, 5 + text.length()), List.of(text, "heading"), text, text.strip(), "und");
        assertThat(PassageFormat.read(NOTE, new DataInputStream(new ByteArrayInputStream(written(passage)))))
                .isEqualTo(passage);
    }

    @Test
    void aTruncatedPassageIsRefused() throws Exception {
        byte[] whole = written(new Passage(NOTE, 0, new Place(1, 0, 4), List.of(), "text", "text", "en"));
        for (int length = 0; length < whole.length; length++) {
            byte[] truncated = Arrays.copyOf(whole, length);
            assertThatThrownBy(
                    () -> PassageFormat.read(NOTE, new DataInputStream(new ByteArrayInputStream(truncated))))
                    .isInstanceOf(EOFException.class);
        }
    }

    private static byte[] written(Passage passage) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PassageFormat.write(passage, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }
}
