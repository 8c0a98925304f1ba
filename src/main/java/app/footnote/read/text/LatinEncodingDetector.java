package app.footnote.read.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Tells the encodings of Latin letters apart, which have a byte for each: those of Western Europe, Central Europe and,
 * as far as its letters tell, Turkey. All are valid for any bytes, so only which letters follow each other tells them
 * apart.
 */
final class LatinEncodingDetector {

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset TURKISH = Charset.forName("windows-1254");

    /** Where two are as likely the earlier is taken: it has the commoner letters where they differ. */
    private static final List<String> KNOWN = List.of(
            "ISO-8859-9", "windows-1254", "ISO-8859-1", "windows-1252", "ISO-8859-2", "windows-1250");

    private static final Comparator<CharsetMatch> LIKELIER = Comparator
            .comparingInt(CharsetMatch::getConfidence)
            .thenComparing(match -> KNOWN.indexOf(match.getName()), Comparator.reverseOrder());

    private LatinEncodingDetector() {
    }

    /** Western if nothing tells. */
    static Charset of(byte[] bytes) {
        return Arrays.stream(new CharsetDetector().setText(bytes).detectAll())
                .filter(match -> KNOWN.contains(match.getName()))
                .max(LIKELIER)
                .map(match -> charset(match.getName()))
                .orElse(WESTERN);
    }

    /** The encodings of Windows are those of ISO with more signs. */
    private static Charset charset(String name) {
        return switch (name) {
            case "ISO-8859-1" -> WESTERN;
            case "ISO-8859-9" -> TURKISH;
            default -> Charset.forName(name);
        };
    }
}
