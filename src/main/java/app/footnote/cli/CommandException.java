package app.footnote.cli;

/** A command could not do its work. The message says why and what to do. */
final class CommandException extends Exception {

    private final int exitCode;

    private CommandException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** It was called in a way that makes no sense. */
    static CommandException wrongUse(String message) {
        return new CommandException(ExitCode.WRONG_USE, message);
    }

    /** It was called rightly, but did not succeed. */
    static CommandException failed(String message) {
        return new CommandException(ExitCode.FAILED, message);
    }

    int exitCode() {
        return exitCode;
    }
}
