package app.footnote.read.format;

/** Work was given up because its {@link Deadline} has passed or its thread is interrupted. Has no stack trace. */
public final class DeadlineExceededException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DeadlineExceededException() {
        super("Took too long, or was interrupted", null, false, false);
    }
}
