package app.footnote.cli.print;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a command reads and writes: results go to {@code out}, progress and whatever else people want to know to
 * {@code err}, so that results can be piped.
 *
 * @param watched whether a person looks on: then there are colours and progress bars, and words appear as they come
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean watched) {

    /** The process's own streams. */
    public static Terminal ofProcess() {
        Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        Charset charset = console.filter(_ -> onWindows()).map(Console::charset).orElse(StandardCharsets.UTF_8);
        return new Terminal(
                System.in,
                stream(FileDescriptor.out, charset),
                stream(FileDescriptor.err, charset),
                console.isPresent());
    }

    /** Asks for a password without showing it; empty where nobody is there to be asked. */
    public Optional<String> password(String host) {
        return Optional.ofNullable(watched ? System.console() : null)
                .map(console -> console.readPassword("Password for the Redis at %s: ", host))
                .filter(typed -> typed.length > 0)
                .map(String::new);
    }

    /** Text that stands out where a person looks on, and plain text in a pipe or a file. */
    public TerminalStyle style() {
        return new TerminalStyle(watched && System.getenv("NO_COLOR") == null);
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }

    private static boolean onWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
