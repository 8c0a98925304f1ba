package app.footnote.read.text;

import app.footnote.read.format.ReadException;
import app.footnote.read.format.ReadFailures;
import app.footnote.read.format.ReadLimits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Loads files of Markdown or plain text. */
public final class TextFileLoader {

    /** About ten thousand printed pages; larger files are logs or data sets and not notes. */
    private static final long MAX_BYTES = 20L * 1024 * 1024;

    private TextFileLoader() {
    }

    /**
     * The file's text with its line ends and without a byte order mark.
     *
     * @param encoding empty if it is to be detected
     * @throws ReadException if the file is too large, is not text, or cannot be read
     */
    public static DecodedText read(Path file, Optional<Charset> encoding, ReadLimits limits) throws ReadException {
        try {
            long limit = Math.min(limits.maxBytes(), MAX_BYTES);
            long bytes = Files.size(file);
            if (bytes > limit) {
                throw new ReadException(ReadFailures.tooLarge(file, bytes, limit));
            }
            byte[] content = Files.readAllBytes(file);
            return encoding.isPresent()
                    ? DecodedText.certain(new String(content, encoding.get()))
                    : EncodingDetector.decode(file, content);
        } catch (IOException e) {
            throw new ReadException(ReadFailures.readError(file), e);
        }
    }

    /** The file's name without the extension. */
    public static String title(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
