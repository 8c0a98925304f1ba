package app.footnote.embed;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that comes inside one of the program's jars.
 *
 * @param name its absolute name on the class path
 */
record BundledFile(String name) {

    InputStream open() throws IOException {
        InputStream content = BundledFile.class.getResourceAsStream(name);
        if (content == null) {
            throw new FileNotFoundException(name + " is missing from the program's lib folder");
        }
        return content;
    }

    /**
     * Copies the file into a folder unless it is there already. It appears there whole or not at all, also when two
     * programs do this at the same time.
     */
    void unpackInto(Path folder) throws IOException {
        Path target = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(folder);
        Path copy = Files.createTempFile(folder, "unpacking", ".tmp");
        try (InputStream content = open()) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
