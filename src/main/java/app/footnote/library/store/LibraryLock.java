package app.footnote.library.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a second Footnote out of a library. The system takes the lock back when the process ends, however it ends. */
public final class LibraryLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryLock.class);

    private final FileChannel channel;

    private LibraryLock(FileChannel channel) {
        this.channel = channel;
    }

    public static LibraryLock take(Path folder) throws LibraryException {
        try {
            Path file = folder.resolve("lock");
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new LibraryException(
                        "The library in %s is open in another Footnote. Close that one, then try again."
                                .formatted(folder));
            }
            return new LibraryLock(channel);
        } catch (IOException e) {
            throw new LibraryException(
                    "The library in %s cannot be locked (%s). Check that you may write there."
                            .formatted(folder, e.getMessage()),
                    e);
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
