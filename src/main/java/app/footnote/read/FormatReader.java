package app.footnote.read;

import java.nio.file.Path;

/** Reads the files of one format: the text of their pages, where it stands, and how it is structured. */
interface FormatReader {

    /**
     * @throws ReadException if the file cannot be read; a file that is read but has no text is returned, not thrown
     * @throws InterruptedException if the thread is interrupted, soon after it is
     */
    StructuredNote read(Path file, ReadingProgress progress, ReadingLimits limits)
            throws ReadException, InterruptedException;
}
