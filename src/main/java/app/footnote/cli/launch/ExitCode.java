package app.footnote.cli.launch;

/** How the program tells other programs what became of a command. */
public final class ExitCode {

    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG_USE = 2;
    /** What shells expect of a program that was stopped by Ctrl+C: 128 and the number of the signal. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {
    }
}
