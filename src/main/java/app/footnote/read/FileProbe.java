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

/** Opens a file for the first time, which tells whether it can be read at all. */
final class FileProbe {

    private static final int BYTES = 1024;

    private FileProbe() {
    }

    /** The file's first 1024 bytes, or all if there are fewer. */
    static byte[] of(Path file, ReadLimits limits) throws ReadException {
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
                return in.readNBytes(BYTES);
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
