package app.footnote.cli;

import app.footnote.cli.input.TypedPath;
import app.footnote.cli.launch.CommandException;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.launch.LaunchOptions;
import app.footnote.cli.launch.NoWindowException;
import app.footnote.cli.launch.PasswordPrompt;
import app.footnote.cli.launch.WindowLauncher;
import app.footnote.model.failure.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root command: the global options, and the window if no command is given. */
@Command(name = "footnote", versionProvider = VersionLines.class, synopsisSubcommandLabel = "COMMAND")
final class FootnoteCommand implements Callable<Integer> {

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT)
    private @Nullable Path home;

    @Option(names = "--verbose", scope = ScopeType.INHERIT)
    private boolean verbose;

    @Option(names = "--library", paramLabel = "PLACE", scope = ScopeType.INHERIT)
    private @Nullable String library;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT)
    boolean helpRequested;

    @Option(names = {"-V", "--version"}, versionHelp = true)
    boolean versionRequested;

    private final WindowLauncher window;

    FootnoteCommand(WindowLauncher window) {
        this.window = window;
    }

    @Override
    public Integer call() throws Exception {
        return openWindow(launchOptions(_ -> Optional.empty()));
    }

    /** Opens the window and returns when it is closed. */
    int openWindow(LaunchOptions options) throws Exception {
        try {
            window.open(options);
            return ExitCode.DONE;
        } catch (NoWindowException e) {
            throw CommandException.failed(Message.of("cli.no-window", String.valueOf(e.getMessage())));
        }
    }

    /** @param passwords asks for the passwords of servers */
    LaunchOptions launchOptions(PasswordPrompt passwords) {
        return new LaunchOptions(
                Optional.ofNullable(home).map(TypedPath::resolve), verbose, List.of(), Optional.ofNullable(library),
                passwords);
    }

    boolean verbose() {
        return verbose;
    }
}
