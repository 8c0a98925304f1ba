package app.footnote.cli;

import app.footnote.cli.launch.AppLauncher;
import app.footnote.cli.launch.DesktopStart;
import app.footnote.cli.launch.InterruptHandler;
import app.footnote.cli.launch.LaunchOptions;
import app.footnote.cli.launch.WindowLauncher;
import app.footnote.cli.print.Terminal;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line: parses the arguments, runs the command, and reports failures. */
public final class CommandLineProgram {

    private static final int HELP_COLUMNS = 100;

    private final AppLauncher launcher;
    private final WindowLauncher window;
    private final Terminal terminal;

    public CommandLineProgram(AppLauncher launcher, WindowLauncher window) {
        this(launcher, window, Terminal.ofProcess());
    }

    CommandLineProgram(AppLauncher launcher, WindowLauncher window, Terminal terminal) {
        this.launcher = launcher;
        this.window = window;
        this.terminal = terminal;
    }

    /** Runs one command to its end, or until Ctrl+C; returns the exit code. */
    public int run(String... args) {
        try (InterruptHandler _ = InterruptHandler.ofThisThread()) {
            Optional<LaunchOptions> desktop = DesktopStart.of(args);
            // A start by the desktop does not load what only the command line needs.
            return desktop.isPresent() ? openWindow(desktop.get()) : commands(args).execute(args);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private int openWindow(LaunchOptions options) {
        FootnoteCommand root = new FootnoteCommand(window);
        try {
            return root.openWindow(options);
        } catch (Exception e) {
            return new CommandErrors(new CommandContext(root, launcher, terminal)).report(e);
        }
    }

    private CommandLine commands(String... args) {
        FootnoteCommand root = new FootnoteCommand(window);
        CommandContext context = new CommandContext(root, launcher, terminal);
        CommandLine line = new CommandLine(root);
        new CommandList(context).neededFor(args).forEach(line::addSubcommand);
        return configured(line, new CommandErrors(context));
    }

    private CommandLine configured(CommandLine line, CommandErrors errors) {
        Ansi ansi = terminal.style().on() ? Ansi.ON : Ansi.OFF;
        return line.setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setUsageHelpWidth(HELP_COLUMNS)
                .setHelpFactory(HelpTexts::help)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }
}
