package app.footnote.cli;

/** How the program tells other programs what became of a command. */
final class ExitCode {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USE = 2;
    /** What shells expect of a program that was stopped by Ctrl+C: 128 and the number of the signal. */
    static final int INTERRUPTED = 130;

    private ExitCode() {
    }
}
