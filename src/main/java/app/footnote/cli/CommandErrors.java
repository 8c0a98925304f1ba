package app.footnote.cli;

import app.footnote.cli.launch.CommandException;
import app.footnote.cli.launch.ExitCode;
import app.footnote.messages.FailureWording;
import app.footnote.model.failure.FailureException;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in plain words what went wrong, and which exit code that means. */
final class CommandErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private final CommandContext context;
    private final PrintStream err;

    CommandErrors(CommandContext context) {
        this.context = context;
        this.err = context.terminal().err();
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        err.println(e.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(e, command.getErr())) {
            err.println("'" + command.getCommandSpec().qualifiedName() + " --help' tells how it is used.");
        }
        return ExitCode.WRONG_USE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
        return tell(e);
    }

    /** Says what went wrong; returns the exit code for it. */
    int tell(Exception e) {
        return switch (e) {
            case CommandException told -> tell(told.getMessage(), told.exitCode());
            case InterruptedException _ -> tell("Stopped.", ExitCode.INTERRUPTED);
            case FailureException known ->
                    tell(FailureWording.COMMAND_LINE.sentences(known.failure()), ExitCode.FAILED);
            default -> unexpected(e);
        };
    }

    private int tell(@Nullable String message, int exitCode) {
        err.println(message);
        return exitCode;
    }

    private int unexpected(Exception e) {
        context.logFile().ifPresent(_ -> LoggerFactory.getLogger(CommandErrors.class).error("Unexpected", e));
        if (context.verbose()) {
            e.printStackTrace(err);
        }
        String details = context.logFile()
                .map(file -> "Details are in " + file + ".")
                .orElse("Run it again with --verbose to see details.");
        return tell("Something went wrong inside Footnote that should not have. " + details, ExitCode.FAILED);
    }
}
