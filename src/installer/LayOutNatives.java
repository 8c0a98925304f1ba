import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A step of making the installer: puts the native libraries of JavaFX where it looks for them first in a run-time, since
 * jlink leaves them in the image of modules. From there each would be copied to the student's folders, and its checksum
 * computed twice at each start. Arguments: the folder of JavaFX's jars; the run-time.
 */
final class LayOutNatives {

    public static void main(String[] args) throws IOException {
        Path runtime = Path.of(args[1]);
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(args[0]), "javafx-graphics-*.jar")) {
            for (Path jar : jars) {
                layOut(jar, runtime);
            }
        }
    }

    private static void layOut(Path jar, Path runtime) throws IOException {
        try (ZipFile natives = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : natives.stream().toList()) {
                Path folder = folder(entry.getName(), runtime);
                if (folder != null) {
                    Files.createDirectories(folder);
                    try (InputStream library = natives.getInputStream(entry)) {
                        Files.copy(library, folder.resolve(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    /** As JavaFX's loader has it; null for what is no library. */
    private static Path folder(String name, Path runtime) {
        if (name.endsWith(".dll")) {
            return runtime.resolve("bin").resolve("javafx");
        }
        return name.endsWith(".so") || name.endsWith(".dylib") ? runtime.resolve("lib") : null;
    }
}
