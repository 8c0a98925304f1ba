package app.footnote.library.store;

import app.footnote.model.CourseId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * An added folder, which is scanned for new, changed and missing files. Immutable.
 *
 * @param drive the name of the file store that contained the folder when it was added; empty if unknown
 * @param watched whether it is scanned automatically
 */
public record WatchedFolder(Path path, CourseId course, String drive, boolean watched) {

    public static WatchedFolder of(Path path, CourseId course) {
        return new WatchedFolder(path, course, driveOf(path), true);
    }

    /**
     * Whether files that are missing in the folder were deleted. An empty folder on another drive is probably the mount
     * point of a drive that is not connected.
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
