package app.footnote.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the program was started.
 *
 * @param home where everything is kept; empty for the platform's own folders
 * @param verbose whether to log more than usual
 */
public record Launch(Optional<Path> home, boolean verbose) {
}
