package app.footnote.cli.launch;

/** The exit codes of commands. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG_USE = 2;
    /** The exit code for Ctrl+C in shells: 128 plus the number of the signal. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {
    }
}
