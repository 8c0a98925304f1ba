package app.footnote.read.text;

import app.footnote.model.failure.Message;
import app.footnote.read.format.FileSignature;
import app.footnote.read.format.ReadException;
import app.footnote.read.format.ReadFailures;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Detects the encoding of a text file: by its byte order mark, as UTF-8 if it is valid UTF-8, as UTF-16 if every other
 * byte is zero, as UTF-8 if most letters beyond ASCII are valid UTF-8, and otherwise by the letters that it gives.
 */
final class EncodingDetector {

    private EncodingDetector() {
    }

    /**
     * The text without a byte order mark.
     *
     * @param file the file that the failure names
     * @throws ReadException if the bytes are not text
     */
    static DecodedText decode(Path file, byte[] bytes) throws ReadException {
        Optional<Charset> unicode = unicodeByMark(bytes).or(() -> utf16WithoutMark(bytes));
        if (unicode.isPresent()) {
            return DecodedText.certain(new String(bytes, unicode.get()));
        }
        Optional<Message> content = FileSignature.nonTextContent(bytes);
        if (content.isPresent()) {
            throw new ReadException(ReadFailures.notText(file, content.get()));
        }
        return strictUtf8(bytes).map(DecodedText::certain).orElseGet(() -> guess(bytes));
    }

    private static Optional<Charset> unicodeByMark(byte[] bytes) {
        return Optional.ofNullable(UniversalDetector.detectCharsetFromBOM(bytes)).map(Charset::forName);
    }

    private static Optional<Charset> utf16WithoutMark(byte[] bytes) {
        int pairs = Math.min(bytes.length, 4096) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += bytes[2 * i] == 0 ? 1 : 0;
            second += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs == 0 || bytes.length % 2 != 0 || Math.max(first, second) < 0.4 * pairs) {
            return Optional.empty();
        }
        boolean unambiguous = Math.min(first, second) < 0.02 * pairs;
        return unambiguous
                ? Optional.of(first > second ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE)
                : Optional.empty();
    }

    private static Optional<String> strictUtf8(byte[] bytes) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static DecodedText guess(byte[] bytes) {
        if (isDamagedUtf8(bytes)) {
            return DecodedText.certain(RepairedUtf8.decode(bytes));
        }
        LegacyEncodingDetector.Guess guess = LegacyEncodingDetector.of(bytes);
        String text = new String(bytes, guess.charset());
        return guess.certain() ? DecodedText.certain(text) : DecodedText.guessed(text, guess.charset());
    }

    /** In texts of other encodings, few bytes form a valid character by accident. */
    private static boolean isDamagedUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long beyondAscii = text.codePoints().filter(c -> c > 0x7F).count() - broken;
        return beyondAscii >= broken || isOnlyCutOff(bytes, text, broken);
    }

    /** Whether only the last letter is damaged, and would be an unusual letter of a Western European text. */
    private static boolean isOnlyCutOff(byte[] bytes, String text, long broken) {
        byte last = bytes[bytes.length - 1];
        return broken == 1 && text.endsWith("\uFFFD") && (last == (byte) 0xC2 || last == (byte) 0xC3);
    }
}
