package app.footnote.cli;

import app.footnote.cli.launch.AppLauncher;
import app.footnote.cli.launch.LaunchOptions;
import app.footnote.cli.launch.WindowLauncher;
import app.footnote.cli.print.Terminal;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line: reads arguments, runs the command, and says in plain words how it ended. */
public final class CommandLineProgram {

    private static final int HELP_COLUMNS = 100;

    private final AppLauncher door;
    private final WindowLauncher window;
    private final Terminal terminal;

    public CommandLineProgram(AppLauncher door, WindowLauncher window) {
        this(door, window, Terminal.ofProcess());
    }

    CommandLineProgram(AppLauncher door, WindowLauncher window, Terminal terminal) {
        this.door = door;
        this.window = window;
        this.terminal = terminal;
    }

    /** Runs one command to its end, or until Ctrl+C; returns the exit code. */
    public int run(String... args) {
        try (InterruptHandler _ = InterruptHandler.ofThisThread()) {
            Optional<LaunchOptions> byDesktop = DesktopStart.of(args);
            // The window waits for nothing that only the command line needs.
            return byDesktop.isPresent() ? openWindow(byDesktop.get()) : commands(args).execute(args);
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    private int openWindow(LaunchOptions launch) {
        FootnoteCommand root = new FootnoteCommand(window);
        try {
            return root.open(launch);
        } catch (Exception e) {
            return new CommandErrors(new CommandContext(root, door, terminal)).tell(e);
        }
    }

    private CommandLine commands(String... args) {
        FootnoteCommand root = new FootnoteCommand(window);
        CommandContext context = new CommandContext(root, door, terminal);
        CommandLine line = new CommandLine(root);
        new CommandList(context).within(args).forEach(line::addSubcommand);
        return dressed(line, new CommandErrors(context));
    }

    private CommandLine dressed(CommandLine line, CommandErrors troubles) {
        Ansi ansi = terminal.style().on() ? Ansi.ON : Ansi.OFF;
        return line.setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
                .setUsageHelpWidth(HELP_COLUMNS)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(troubles)
                .setExecutionExceptionHandler(troubles);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }
}
