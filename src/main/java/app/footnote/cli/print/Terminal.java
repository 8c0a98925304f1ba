package app.footnote.cli.print;

import app.footnote.messages.Messages;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The streams of a command. Results are printed to {@code out}, progress and messages to {@code err}, so that results
 * can be piped.
 *
 * @param isInteractive whether the output is a terminal, for colours, progress bars and streamed answers
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean isInteractive) {

    private static final Messages TEXTS = Messages.of("cli");

    /** The standard streams of the process. */
    public static Terminal ofProcess() {
        Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        Charset charset = console.filter(_ -> onWindows()).map(Console::charset).orElse(StandardCharsets.UTF_8);
        return new Terminal(
                System.in,
                stream(FileDescriptor.out, charset),
                stream(FileDescriptor.err, charset),
                console.isPresent());
    }

    /** Asks for a password without showing it. Empty if there is no terminal or nothing was typed. */
    public Optional<String> password(String host) {
        return Optional.ofNullable(isInteractive ? System.console() : null)
                .map(console -> console.readPassword("%s", TEXTS.text("password-prompt", host) + " "))
                .filter(typed -> typed.length > 0)
                .map(String::new);
    }

    /** The style for text: with colours in a terminal, plain in a pipe or a file. */
    public TerminalStyle style() {
        return new TerminalStyle(isInteractive && System.getenv("NO_COLOR") == null);
    }

    private static PrintStream stream(FileDescriptor descriptor, Charset charset) {
        return new PrintStream(new FileOutputStream(descriptor), true, charset);
    }

    private static boolean onWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
