package app.footnote.cli.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The options with which the program was started. Immutable.
 *
 * @param home the folder for all files; empty for the platform's folders
 * @param verbose whether to log more
 * @param notes the absolute paths of notes that the window adds
 * @param library the library to use instead of the one in the settings: the address of a Redis server, or
 * {@value app.footnote.library.move.LibraryPlaces#HERE}
 * @param passwords asks for passwords that are not in the environment
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

    /** Options without notes. */
    public LaunchOptions(Optional<Path> home, boolean verbose) {
        this(home, verbose, List.of());
    }

    /** Options with the library in the settings. */
    public LaunchOptions(Optional<Path> home, boolean verbose, List<Path> notes) {
        this(home, verbose, notes, Optional.empty(), _ -> Optional.empty());
    }
}
