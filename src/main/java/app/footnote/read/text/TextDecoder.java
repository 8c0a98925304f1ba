package app.footnote.read.text;

import app.footnote.read.format.ReadException;
import java.nio.file.Path;
import java.util.Optional;

/** Text that somebody hands over without making a note of it, in whatever encoding. */
public final class TextDecoder {

    private static final Path NAMELESS = Path.of("");

    private TextDecoder() {
    }

    /** What the bytes say, without a byte order mark; empty if they are no text, but a PDF, a picture or a program. */
    public static Optional<String> of(byte[] bytes) {
        try {
            return Optional.of(EncodingDetector.decode(NAMELESS, bytes));
        } catch (ReadException e) {
            return Optional.empty();
        }
    }
}
