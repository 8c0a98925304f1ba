package app.footnote.cli.launch;

import app.footnote.messages.Messages;
import app.footnote.model.failure.Message;

/** A command failed. The problem says why and what to do. */
public final class CommandException extends Exception {

    private final int exitCode;
    private final transient Message problem;

    private CommandException(int exitCode, Message problem) {
        super(Messages.words(problem));
        this.exitCode = exitCode;
        this.problem = problem;
    }

    /** The arguments of the command are invalid. */
    public static CommandException wrongUse(Message problem) {
        return new CommandException(ExitCode.WRONG_USE, problem);
    }

    /** The arguments are valid, but the command did not succeed. */
    public static CommandException failed(Message problem) {
        return new CommandException(ExitCode.FAILED, problem);
    }

    /** The text to print. */
    public Message problem() {
        return problem;
    }

    public int exitCode() {
        return exitCode;
    }
}
