package app.footnote.cli.launch;

/** A command could not do its work. The message says why and what to do. */
public final class CommandException extends Exception {

    private final int exitCode;

    private CommandException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** It was called in a way that makes no sense. */
    public static CommandException wrongUse(String message) {
        return new CommandException(ExitCode.WRONG_USE, message);
    }

    /** It was called rightly, but did not succeed. */
    public static CommandException failed(String message) {
        return new CommandException(ExitCode.FAILED, message);
    }

    public int exitCode() {
        return exitCode;
    }
}
