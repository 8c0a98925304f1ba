package app.footnote.read.text;

import app.footnote.read.format.ReadException;
import app.footnote.read.format.ReadFailures;
import app.footnote.read.format.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a file of Markdown or plain text. */
public final class TextFileLoader {

    /** About ten thousand printed pages; what is larger is a log or a data set rather than a note. */
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    private TextFileLoader() {
    }

    /** The file's text as it stands there, line ends included, without a byte order mark. */
    public static String read(Path file, ReadLimits limits) throws ReadException {
        try {
            long most = Math.min(limits.maxBytes(), MOST_BYTES);
            long bytes = Files.size(file);
            if (bytes > most) {
                throw new ReadException(ReadFailures.tooLarge(file, bytes, most));
            }
            return EncodingDetector.decode(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new ReadException(ReadFailures.readError(file), e);
        }
    }

    /** The file's name without its ending. */
    public static String title(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
