package app.footnote.read;

import app.footnote.read.format.ReadException;
import app.footnote.read.format.ReadFailures;
import app.footnote.read.format.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Checks whether a file can be opened and read at all. */
final class FileProbe {

    private static final int PROBED_BYTES = 1024;

    private FileProbe() {
    }

    /**
     * The file's first 1,024 bytes, or all if there are fewer.
     *
     * @throws ReadException if the file is missing, is no regular file, is too large, or cannot be read
     */
    static byte[] firstBytes(Path file, ReadLimits limits) throws ReadException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new ReadException(ReadFailures.folder(file));
            }
            if (!attributes.isRegularFile()) {
                throw new ReadException(ReadFailures.unsupportedFormat(file));
            }
            if (attributes.size() > limits.maxBytes()) {
                throw new ReadException(ReadFailures.tooLarge(file, attributes.size(), limits.maxBytes()));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(PROBED_BYTES);
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new ReadException(ReadFailures.missing(file), e);
        } catch (AccessDeniedException e) {
            throw new ReadException(ReadFailures.accessDenied(file), e);
        } catch (IOException e) {
            throw new ReadException(ReadFailures.readError(file), e);
        }
    }
}
