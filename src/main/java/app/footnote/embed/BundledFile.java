package app.footnote.embed;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that comes with the program, in one of its jars or beside them. Immutable.
 *
 * @param name the absolute name on the class path
 */
record BundledFile(String name) {

    InputStream open() throws IOException {
        InputStream content = BundledFile.class.getResourceAsStream(name);
        if (content == null) {
            throw missing();
        }
        return content;
    }

    /**
     * The path of the file on disk, for native code that reads it: in the folder {@code model} beside the program's
     * jar, or in the folder of unpacked classes.
     */
    Path onDisk() throws IOException {
        Path code = code();
        Path file = (Files.isDirectory(code) ? code : code.resolveSibling("model")).resolve(fileName());
        if (!Files.isRegularFile(file)) {
            throw missing();
        }
        return file;
    }

    private static Path code() throws IOException {
        try {
            return Path.of(BundledFile.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException("The program's own folder cannot be determined", e);
        }
    }

    private String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private FileNotFoundException missing() {
        return new FileNotFoundException(name + " is missing from the program's lib folder");
    }

    /**
     * Copies the file into a folder unless it is there. The copy appears atomically, even if two programs make it at
     * the same time.
     *
     * @return the path of the copy
     */
    Path unpackInto(Path folder) throws IOException {
        Path target = folder.resolve(fileName());
        if (Files.exists(target)) {
            return target;
        }
        Files.createDirectories(folder);
        Path copy = Files.createTempFile(folder, "unpacking", ".tmp");
        try (InputStream content = open()) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(copy);
        }
        return target;
    }
}
