package app.footnote.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the program was started.
 *
 * @param home where everything is kept; empty for the platform's own folders
 * @param verbose whether to log more than usual
 * @param notes what the window shall add once it is open; absolute
 */
public record Launch(Optional<Path> home, boolean verbose, List<Path> notes) {

    public Launch {
        notes = List.copyOf(notes);
    }

    /** A start that brings no notes. */
    public Launch(Optional<Path> home, boolean verbose) {
        this(home, verbose, List.of());
    }
}
