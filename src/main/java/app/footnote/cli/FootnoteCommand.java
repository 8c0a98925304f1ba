package app.footnote.cli;

import app.footnote.cli.input.TypedPath;
import app.footnote.cli.launch.CommandException;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.launch.LaunchOptions;
import app.footnote.cli.launch.NoWindowException;
import app.footnote.cli.launch.PasswordPrompt;
import app.footnote.cli.launch.WindowLauncher;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What stands before and behind every command, and the window when there is none. */
@Command(name = "footnote", versionProvider = VersionLines.class,
        header = "Ask your own lecture notes; every answer carries footnotes.%n",
        description = "%nReads slides, PDFs, Markdown and text, finds passages by words and by meaning, and answers"
                + " with quotes that say where they stand. Nothing leaves this computer.%n",
        synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n", optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n", footer = {
                "  footnote (without a command it opens the window)",
                "  footnote add ~/Studies/Databases",
                "  footnote ask \"How does an AVL tree keep its balance?\"",
                "  footnote ask --continue \"And how is it rebalanced?\"",
                "  footnote search --course Databases replication",
                "",
                "Exit codes: 0 done, 1 something failed, 2 wrong use, 130 stopped by Ctrl+C.",
                "'footnote COMMAND --help' tells more about a command."
        })
final class FootnoteCommand implements Callable<Integer> {

    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT,
            description = "Keep library, settings, sessions and logs in DIR (or set FOOTNOTE_HOME).")
    private @Nullable Path home;

    @Option(names = "--verbose", scope = ScopeType.INHERIT,
            description = "Log more, and show the details of unexpected errors.")
    private boolean verbose;

    @Option(names = "--library", paramLabel = "PLACE", scope = ScopeType.INHERIT,
            description = "Use the library on this Redis, such as redis://host:6379, or 'here' for the one on this disk, whatever the settings say.")
    private @Nullable String library;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
    boolean helpWanted;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    boolean versionWanted;

    private final WindowLauncher window;

    FootnoteCommand(WindowLauncher window) {
        this.window = window;
    }

    /** Without a command. */
    @Override
    public Integer call() throws Exception {
        return open(launch(_ -> Optional.empty()));
    }

    /** Opens the window and returns when it is closed. */
    int open(LaunchOptions launch) throws Exception {
        try {
            window.open(launch);
            return ExitCode.DONE;
        } catch (NoWindowException e) {
            throw CommandException
                    .failed(e.getMessage() + " 'footnote --help' tells what can be done without a window.");
        }
    }

    /** @param passwords asks for the password of a server */
    LaunchOptions launch(PasswordPrompt passwords) {
        return new LaunchOptions(
                Optional.ofNullable(home).map(TypedPath::resolve), verbose, List.of(), Optional.ofNullable(library),
                passwords);
    }

    boolean verbose() {
        return verbose;
    }
}
