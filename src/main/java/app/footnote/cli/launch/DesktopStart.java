package app.footnote.cli.launch;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Recognizes a start by the desktop, which has no arguments or only the absolute paths of files to open. Commands and
 * options are never absolute paths.
 */
public final class DesktopStart {

    private DesktopStart() {
    }

    /** The options for opening the window; empty if the arguments are for the command line. */
    public static Optional<LaunchOptions> of(String... args) {
        List<Path> notes = new ArrayList<>();
        for (String arg : args) {
            Optional<Path> note = absolute(arg);
            if (note.isEmpty()) {
                return Optional.empty();
            }
            notes.add(note.get());
        }
        return Optional.of(new LaunchOptions(Optional.empty(), false, notes));
    }

    private static Optional<Path> absolute(String arg) {
        try {
            return Optional.of(Path.of(arg)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
