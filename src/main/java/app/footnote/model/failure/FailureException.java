package app.footnote.model.failure;

import org.jspecify.annotations.Nullable;

/**
 * The base of all exceptions that leave a package because something outside the program went wrong: a file, a server, a
 * model, the disk. Each carries a {@link Failure} that the window or the command line puts into words; its message is
 * for the log. Mistakes in the program itself are unchecked exceptions instead.
 */
public abstract class FailureException extends Exception {

    private final transient Failure failure;

    protected FailureException(Failure failure) {
        super(described(failure));
        this.failure = failure;
    }

    protected FailureException(Failure failure, @Nullable Throwable cause) {
        super(described(failure), cause);
        this.failure = failure;
    }

    private static String described(Failure failure) {
        return failure.remedy().action() == RemedyAction.VERBATIM
                ? failure.problem() + " " + failure.remedy().arguments().getFirst()
                : failure.problem().toString();
    }

    /** What went wrong, and what to do about it. */
    public final Failure failure() {
        return failure;
    }
}
