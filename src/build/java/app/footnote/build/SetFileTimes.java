package app.footnote.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Gives all files below a folder the same modification time. Java's cache of classes is valid only for jars with the
 * modification times that they had when it was made. The package is made with the same time, and so the times are still
 * the same after the installation.
 *
 * <p>
 * Arguments: the folder; the time in seconds since 1970.
 */
public final class SetFileTimes {

    private SetFileTimes() {
    }

    public static void main(String[] args) throws IOException {
        FileTime time = FileTime.from(Long.parseLong(args[1]), TimeUnit.SECONDS);
        for (Path file : files(Path.of(args[0]))) {
            Files.setLastModifiedTime(file, time);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
