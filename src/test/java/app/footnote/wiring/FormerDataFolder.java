package app.footnote.wiring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The data folder that the first release wrote. */
public final class FormerDataFolder {

    private FormerDataFolder() {
    }

    /** Writes a copy of the folder. */
    public static void unzip(Path folder) throws IOException {
        InputStream packed =
                Objects.requireNonNull(FormerDataFolder.class.getResourceAsStream("data-folder-1.zip"));
        try (ZipInputStream zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? file : file.getParent());
                if (!entry.isDirectory()) {
                    Files.copy(zip, file);
                }
            }
        }
    }
}
