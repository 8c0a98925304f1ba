import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A step of making the installer: gives all files below a folder the same time of change, in seconds since 1970. The
 * JVM's cache holds only for jars with the times that they had when it was made, and jpackage copies them once more
 * after that; so both this and the package say the same time.
 */
final class SettleTimes {

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
