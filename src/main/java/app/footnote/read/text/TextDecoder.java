package app.footnote.read.text;

import app.footnote.read.format.ReadException;
import java.nio.file.Path;
import java.util.Optional;

/** Decodes text of any encoding that is not a note of the library. */
public final class TextDecoder {

    private static final Path NO_FILE = Path.of("");

    private TextDecoder() {
    }

    /**
     * The text without a byte order mark; empty if the bytes are not text, but for example a PDF, an image or a
     * program.
     */
    public static Optional<String> decode(byte[] bytes) {
        try {
            return Optional.of(EncodingDetector.decode(NO_FILE, bytes).text());
        } catch (ReadException e) {
            return Optional.empty();
        }
    }
}
