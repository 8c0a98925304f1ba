package app.footnote.read.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Distinguishes the single-byte encodings of Latin letters: those of Western Europe, Central Europe and, if there are
 * Turkish letters, Turkey. All bytes are valid in all of them, so they differ only in how frequently letters follow
 * each other.
 */
final class LatinEncodingDetector {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset TURKISH = Charset.forName("windows-1254");

    /** Of two equally likely encodings the earlier is chosen: where they differ, it has the more frequent letters. */
    private static final List<String> ENCODINGS = List.of(
            "ISO-8859-9", "windows-1254", "ISO-8859-1", "windows-1252", "ISO-8859-2", "windows-1250");

    private static final Comparator<CharsetMatch> BY_LIKELIHOOD = Comparator
            .comparingInt(CharsetMatch::getConfidence)
            .thenComparing(match -> ENCODINGS.indexOf(match.getName()), Comparator.reverseOrder());

    private LatinEncodingDetector() {
    }

    /** Western European if no encoding is recognised. */
    static Charset of(byte[] bytes) {
        return Arrays.stream(new CharsetDetector().setText(bytes).detectAll())
                .filter(match -> ENCODINGS.contains(match.getName()))
                .max(BY_LIKELIHOOD)
                .map(match -> charset(match.getName()))
                .orElse(WESTERN);
    }

    /** The encodings of Windows are those of ISO with additional characters. */
    private static Charset charset(String name) {
        return switch (name) {
            case "ISO-8859-1" -> WESTERN;
            case "ISO-8859-9" -> TURKISH;
            default -> Charset.forName(name);
        };
    }
}
