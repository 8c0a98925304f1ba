package app.footnote.library.store;

import app.footnote.model.CourseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A folder that was added and is looked at again for new, changed and gone files.
 *
 * @param drive the name of the file store that it was on; empty if unknown
 * @param watched whether changes in it are to be noticed without being asked
 */
public record WatchedFolder(Path path, CourseId course, String drive, boolean watched) {

    public static WatchedFolder of(Path path, CourseId course) {
        return new WatchedFolder(path, course, driveOf(path), true);
    }

    /**
     * Whether files that are not seen in the folder are really gone. An empty folder on another drive than before is
     * where a drive used to be mounted.
     */
    public boolean isAvailable() {
        try (Stream<Path> content = Files.list(path)) {
            return content.findAny().isPresent() || drive.isEmpty() || drive.equals(driveOf(path));
        } catch (IOException e) {
            return false;
        }
    }

    public WatchedFolder watched(boolean now) {
        return new WatchedFolder(path, course, drive, now);
    }

    public boolean contains(Path file) {
        return file.startsWith(path);
    }

    private static String driveOf(Path path) {
        try {
            return Files.getFileStore(path).name();
        } catch (IOException e) {
            return "";
        }
    }
}
