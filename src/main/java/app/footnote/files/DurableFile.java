package app.footnote.files;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file that at any moment has either its old content or the new one, never a part, whatever happens meanwhile. */
public final class DurableFile {

    private DurableFile() {
    }

    /**
     * Puts a file with this content in the place of whatever is there, and makes the folders above it; durable when the
     * call returns. A process that is killed meanwhile may leave a hidden file behind. Several may do this at a time,
     * in any process; the last one to end wins.
     */
    public static void replace(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is no file");
        }
        Files.createDirectories(folder);
        // Not a temporary file of the JDK's, which nobody else may read.
        Path part = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            write(part, content);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        syncFolder(folder);
    }

    /** Not through a channel, which interrupting a thread would close. */
    private static void write(Path file, byte[] content) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            out.write(content);
            out.getFD().sync();
        }
    }

    /** Makes the move itself durable, where the system lets a folder be opened; Windows does not and needs it not. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            return;
        }
    }
}
