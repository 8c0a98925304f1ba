package app.footnote.read.format;

import app.footnote.model.failure.Message;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Recognises content that is not text by its first bytes. */
public final class FileSignature {

    private static final String PDF = "%PDF-";

    /** PDF readers accept other bytes before the header, such as those of a mail program, up to this many. */
    private static final int PDF_HEADER_SEARCH_BYTES = 1024;

    private static final int SIGNATURE_BYTES = 16;

    /** Text is recognised by this many bytes. */
    private static final int SAMPLE_BYTES = 1 << 16;

    private static final int ESCAPE = 0x1B;

    /** The first bytes of each kind of content, in ISO 8859-1, and the key of its name. */
    private static final Map<String, String> SIGNATURES = new LinkedHashMap<>();

    static {
        SIGNATURES.put(PDF, "read.content.pdf");
        SIGNATURES.put("PK\3\4", "read.content.zip");
        SIGNATURES.put("\u00D0\u00CF\u0011\u00E0", "read.content.office");
        SIGNATURES.put("{\\rtf", "read.content.rich-text");
        SIGNATURES.put("\u0089PNG", "read.content.image");
        SIGNATURES.put("\u00FF\u00D8\u00FF", "read.content.image");
        SIGNATURES.put("GIF8", "read.content.image");
        SIGNATURES.put("RIFF", "read.content.media");
        SIGNATURES.put("ID3", "read.content.audio");
        SIGNATURES.put("\u001F\u008B", "read.content.archive");
        SIGNATURES.put("7z\u00BC\u00AF", "read.content.archive");
        SIGNATURES.put("Rar!", "read.content.archive");
        SIGNATURES.put("\u007FELF", "read.content.program");
        SIGNATURES.put("MZ\u0090", "read.content.program");
        SIGNATURES.put("SQLite format 3", "read.content.database");
    }

    private FileSignature() {
    }

    public static boolean isPdf(byte[] firstBytes) {
        int length = Math.min(firstBytes.length, PDF_HEADER_SEARCH_BYTES);
        return new String(firstBytes, 0, length, StandardCharsets.ISO_8859_1).contains(PDF);
    }

    /** The name of the content if it is not text; empty if it may be text. */
    public static Optional<Message> nonTextContent(byte[] bytes) {
        int length = Math.min(bytes.length, SIGNATURE_BYTES);
        String start = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (start.startsWith(signature.getKey())) {
                return Optional.of(Message.of(signature.getValue()));
            }
        }
        return hasManyControlChars(bytes) ? Optional.of(Message.of("read.content.unknown")) : Optional.empty();
    }

    /** Text contains a stray control character at most; other content contains many. */
    private static boolean hasManyControlChars(byte[] bytes) {
        int controls = 0;
        int length = Math.min(bytes.length, SAMPLE_BYTES);
        for (int i = 0; i < length; i++) {
            controls += isUsualInText(bytes[i]) ? 0 : 1;
        }
        return controls > length / 200 + 1;
    }

    private static boolean isUsualInText(byte b) {
        return b < 0 || b >= ' ' || b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == ESCAPE;
    }
}
