package app.footnote.cli;

import app.footnote.cli.launch.LaunchOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells a start by the desktop from one by a person at a terminal: it comes with nothing, or with nothing but the
 * absolute paths of the files that are to be opened, which no command and no option looks like.
 */
final class DesktopStart {

    private DesktopStart() {
    }

    /** The launch of the window; empty if the arguments are for the command line. */
    static Optional<LaunchOptions> of(String... args) {
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
