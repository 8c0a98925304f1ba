package app.footnote.read.text;

import app.footnote.model.failure.Message;
import app.footnote.read.format.FileSignature;
import app.footnote.read.format.ReadException;
import app.footnote.read.format.ReadFailures;
import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Detects the encoding of a text file: by its byte order mark, as UTF-8 if it is valid UTF-8, as UTF-16 if every other
 * byte is zero, and otherwise by the statistics of its bytes.
 */
final class EncodingDetector {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final String ARABIC = "windows-1256";
    private static final String MAC_CYRILLIC = "x-MacCyrillic";
    private static final Charset WINDOWS_CYRILLIC = Charset.forName("windows-1251");

    /** The smallest share of bytes outside ASCII in a text of a non-Latin alphabet; Latin text has few such letters. */
    private static final double MIN_NON_LATIN_SHARE = 0.3;

    /**
     * The smallest number of valid characters beyond ASCII in damaged UTF-8 for each invalid part; with fewer, the text
     * has another encoding. In texts of other encodings, few bytes form a valid character by accident.
     */
    private static final int MIN_VALID_FOR_EACH_INVALID = 3;

    private EncodingDetector() {
    }

    /**
     * The text without a byte order mark.
     *
     * @param file the file that the failure names
     * @throws ReadException if the bytes are not text
     */
    static String decode(Path file, byte[] bytes) throws ReadException {
        Optional<Charset> unicode = unicodeByMark(bytes).or(() -> utf16WithoutMark(bytes));
        if (unicode.isPresent()) {
            return withoutByteOrderMark(new String(bytes, unicode.get()));
        }
        Optional<Message> content = FileSignature.nonTextContent(bytes);
        if (content.isPresent()) {
            throw new ReadException(ReadFailures.notText(file, content.get()));
        }
        return withoutByteOrderMark(strictUtf8(bytes).orElseGet(() -> new String(bytes, guess(bytes))));
    }

    private static Optional<Charset> unicodeByMark(byte[] bytes) {
        return Optional.ofNullable(UniversalDetector.detectCharsetFromBOM(bytes)).map(Charset::forName);
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
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

    private static Charset guess(byte[] bytes) {
        if (isDamagedUtf8(bytes)) {
            return StandardCharsets.UTF_8;
        }
        return isNonLatin(bytes) ? nonLatin(bytes) : LatinEncodingDetector.of(bytes);
    }

    private static Charset nonLatin(byte[] bytes) {
        CharsetMatch match = new CharsetDetector().setText(bytes).detect();
        if (match != null && match.getName().equals(ARABIC)) {
            // The other detector confuses it with Hebrew.
            return charset(ARABIC);
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes);
        detector.dataEnd();
        Charset detected = Optional.ofNullable(detector.getDetectedCharset()).map(EncodingDetector::charset)
                .orElse(WESTERN);
        if (detected.name().equals(MAC_CYRILLIC) && !hasMacCyrillicCapitals(bytes)) {
            return WINDOWS_CYRILLIC;
        }
        return detected;
    }

    /**
     * Whether there are bytes that are capitals in Mac Cyrillic. In the Windows encoding, these are rare characters
     * except for quotation marks and dashes.
     */
    private static boolean hasMacCyrillicCapitals(byte[] bytes) {
        for (byte b : bytes) {
            int value = Byte.toUnsignedInt(b);
            boolean windowsPunctuation = value == 0x84 || value == 0x85 || (value >= 0x91 && value <= 0x97);
            if (value >= 0x80 && value < 0xA0 && !windowsPunctuation) {
                return true;
            }
        }
        return false;
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return WESTERN;
        }
    }

    private static boolean isDamagedUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long beyondAscii = text.chars().filter(c -> c > 0x7F).count() - broken;
        return beyondAscii >= MIN_VALID_FOR_EACH_INVALID * broken;
    }

    private static boolean isNonLatin(byte[] bytes) {
        int letters = 0;
        int beyondAscii = 0;
        for (byte b : bytes) {
            beyondAscii += b < 0 ? 1 : 0;
            letters += b < 0 || Character.isLetter(b) ? 1 : 0;
        }
        return beyondAscii > MIN_NON_LATIN_SHARE * letters;
    }
}
