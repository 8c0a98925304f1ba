package app.footnote.cli;

import app.footnote.cli.launch.CommandException;
import app.footnote.cli.launch.ExitCode;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.failure.FailureException;
import java.io.PrintStream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints failures of commands and chooses their exit codes. */
final class CommandErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {

    private static final Messages TEXTS = Messages.of("cli");

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
            err.println(TEXTS.text("error.see-help", command.getCommandSpec().qualifiedName()));
        }
        return ExitCode.WRONG_USE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult arguments) {
        return report(e);
    }

    /** Prints a failure and returns its exit code. */
    int report(Exception e) {
        return switch (e) {
            case CommandException command -> report(Messages.words(command.problem()), command.exitCode());
            case InterruptedException _ -> report(TEXTS.text("error.stopped"), ExitCode.INTERRUPTED);
            case FailureException failure ->
                    report(FailureWording.COMMAND_LINE.sentences(failure.failure()), ExitCode.FAILED);
            default -> unexpected(e);
        };
    }

    private int report(String text, int exitCode) {
        err.println(text);
        return exitCode;
    }

    private int unexpected(Exception e) {
        context.logFile().ifPresent(_ -> LoggerFactory.getLogger(CommandErrors.class).error("Unexpected", e));
        if (context.verbose()) {
            e.printStackTrace(err);
        }
        String text = context.logFile()
                .map(file -> TEXTS.text("error.unexpected-logged", file.toString()))
                .orElseGet(() -> TEXTS.text("error.unexpected"));
        return report(text, ExitCode.FAILED);
    }
}
