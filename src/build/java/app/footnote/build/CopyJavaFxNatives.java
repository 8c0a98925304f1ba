package app.footnote.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Copies the native libraries of JavaFX to the place in a Java run-time where JavaFX looks for them first. Linking
 * leaves them in the run-time's image of modules, and JavaFX would then copy each of them to the student's folders and
 * compute its checksum twice at each start.
 *
 * <p>
 * Arguments: the folder with JavaFX's jars; the run-time.
 */
public final class CopyJavaFxNatives {

    private CopyJavaFxNatives() {
    }

    public static void main(String[] args) throws IOException {
        Path runtime = Path.of(args[1]);
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(args[0]), "javafx-graphics-*.jar")) {
            for (Path jar : jars) {
                copyLibraries(jar, runtime);
            }
        }
    }

    private static void copyLibraries(Path jar, Path runtime) throws IOException {
        try (ZipFile libraries = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : libraries.stream().toList()) {
                Optional<Path> folder = folder(entry.getName(), runtime);
                if (folder.isPresent()) {
                    copy(libraries, entry, folder.get());
                }
            }
        }
    }

    private static void copy(ZipFile libraries, ZipEntry entry, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (InputStream library = libraries.getInputStream(entry)) {
            Files.copy(library, folder.resolve(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The folder where JavaFX's {@code NativeLibLoader} looks for a library; empty for other files. */
    private static Optional<Path> folder(String name, Path runtime) {
        if (name.endsWith(".dll")) {
            return Optional.of(runtime.resolve("bin").resolve("javafx"));
        }
        return name.endsWith(".so") || name.endsWith(".dylib") ? Optional.of(runtime.resolve("lib")) : Optional.empty();
    }
}
