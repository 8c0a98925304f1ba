package app.footnote.read.format;

import java.nio.file.Path;
import java.util.Optional;

/** Reads files of one format: the text of their pages, its positions and its structure. */
public interface FormatReader {

    /**
     * Reads the whole file.
     *
     * @param progress is called before each page
     * @return the note; a file without text gives a note without blocks
     * @throws ReadException if the file cannot be read
     * @throws InterruptedException soon after the thread is interrupted
     */
    StructuredNote read(Path file, ReadProgress progress, ReadLimits limits)
            throws ReadException, InterruptedException;

    /**
     * Reads only the first pages of a long file, as if there were no others.
     *
     * @return empty if the whole file can be read nearly as fast
     * @throws ReadException if the file cannot be read
     * @throws InterruptedException soon after the thread is interrupted
     */
    default Optional<StructuredNote> beginning(Path file, ReadLimits limits)
            throws ReadException, InterruptedException {
        return Optional.empty();
    }
}
