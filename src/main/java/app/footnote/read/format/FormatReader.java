package app.footnote.read.format;

import java.nio.file.Path;
import java.util.Optional;

/** Reads the files of one format: the text of their pages, where it stands, and how it is structured. */
public interface FormatReader {

    /**
     * @throws ReadException if the file cannot be read; a file that is read but has no text is returned, not thrown
     * @throws InterruptedException if the thread is interrupted, soon after it is
     */
    StructuredNote read(Path file, ReadProgress progress, ReadLimits limits)
            throws ReadException, InterruptedException;

    /**
     * Only the first pages of a long file, read as if there were no others; empty if all are read about as soon.
     *
     * @throws ReadException as {@link #read} does
     */
    default Optional<StructuredNote> beginning(Path file, ReadLimits limits)
            throws ReadException, InterruptedException {
        return Optional.empty();
    }
}
