package app.footnote.library.store;

import app.footnote.model.failure.Message;
import app.footnote.model.failure.RemedyAction;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lock that lets only one process open a library. The operating system releases it when the process ends. */
public final class LibraryLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryLock.class);

    private final FileChannel channel;

    private LibraryLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws LibraryException if another process has the library open, or the lock file cannot be written */
    public static LibraryLock take(Path folder) throws LibraryException {
        try {
            Path file = folder.resolve("lock");
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new LibraryException(
                        Message.of("library.folder.open-elsewhere", folder.toString()),
                        RemedyAction.CLOSE_OTHER_FOOTNOTE);
            }
            return new LibraryLock(channel);
        } catch (IOException e) {
            throw LibraryException.disk("library.folder.not-locked", folder, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("The library could not be unlocked", e);
        }
    }
}
