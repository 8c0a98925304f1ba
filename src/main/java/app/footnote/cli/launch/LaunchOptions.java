package app.footnote.cli.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the program was started.
 *
 * @param home where everything is kept; empty for the platform's own folders
 * @param verbose whether to log more than usual
 * @param notes what the window shall add once it is open; absolute
 * @param library which library to use, in place of the one in the settings: the address of a Redis, or
 * {@value app.footnote.library.move.LibraryPlaces#HERE}
 * @param passwords asks for what the environment does not say
 */
public record LaunchOptions(
        Optional<Path> home,
        boolean verbose,
        List<Path> notes,
        Optional<String> library,
        PasswordPrompt passwords) {

    public LaunchOptions {
        notes = List.copyOf(notes);
    }

    /** A start that brings no notes. */
    public LaunchOptions(Optional<Path> home, boolean verbose) {
        this(home, verbose, List.of());
    }

    /** A start with the library that the settings name. */
    public LaunchOptions(Optional<Path> home, boolean verbose, List<Path> notes) {
        this(home, verbose, notes, Optional.empty(), _ -> Optional.empty());
    }
}
