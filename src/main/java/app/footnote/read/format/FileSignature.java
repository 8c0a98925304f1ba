package app.footnote.read.format;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Recognises content that is not text by its first bytes. */
public final class FileSignature {

    private static final String PDF = "%PDF-";

    /** PDF readers accept what a mail program or a server wrote before the file itself, up to here. */
    private static final int PDF_REACH_BYTES = 1024;

    private static final Map<String, String> CONTENT = new LinkedHashMap<>();

    static {
        CONTENT.put(PDF, "a PDF document");
        CONTENT.put("PK\3\4", "a ZIP archive or an office document");
        CONTENT.put("\u00D0\u00CF\u0011\u00E0", "an office document");
        CONTENT.put("{\\rtf", "a rich text document");
        CONTENT.put("\u0089PNG", "a picture");
        CONTENT.put("\u00FF\u00D8\u00FF", "a picture");
        CONTENT.put("GIF8", "a picture");
        CONTENT.put("RIFF", "a picture, a sound or a film");
        CONTENT.put("ID3", "a sound");
        CONTENT.put("\u001F\u008B", "a packed archive");
        CONTENT.put("7z\u00BC\u00AF", "a packed archive");
        CONTENT.put("Rar!", "a packed archive");
        CONTENT.put("\u007FELF", "a program");
        CONTENT.put("MZ\u0090", "a program");
        CONTENT.put("SQLite format 3", "a database");
    }

    private FileSignature() {
    }

    public static boolean isPdf(byte[] beginning) {
        int length = Math.min(beginning.length, PDF_REACH_BYTES);
        return new String(beginning, 0, length, StandardCharsets.ISO_8859_1).contains(PDF);
    }

    /** What the content is if it is not text, as the end of a sentence; empty if it may be text. */
    public static Optional<String> nameOf(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> content : CONTENT.entrySet()) {
            if (beginning.startsWith(content.getKey())) {
                return Optional.of(content.getValue());
            }
        }
        return hasControlChars(bytes) ? Optional.of("no text in any encoding") : Optional.empty();
    }

    /** Text has a stray control char at most; other content is full of them. */
    private static boolean hasControlChars(byte[] bytes) {
        int controls = 0;
        int length = Math.min(bytes.length, 1 << 16);
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            boolean usual = b < 0 || b >= ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1B;
            controls += usual ? 0 : 1;
        }
        return controls > length / 200 + 1;
    }
}
