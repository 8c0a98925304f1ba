package app.footnote.model.failure;

import org.jspecify.annotations.Nullable;

/**
 * The base class of exceptions for problems outside the program, such as with a file, a server, a model or the disk.
 * The {@link Failure} is for the user interface, the exception's message for the log. Programming mistakes are
 * unchecked exceptions instead.
 */
public abstract class FailureException extends Exception {

    private final transient Failure failure;

    public FailureException(Failure failure) {
        super(described(failure));
        this.failure = failure;
    }

    public FailureException(Failure failure, @Nullable Throwable cause) {
        super(described(failure), cause);
        this.failure = failure;
    }

    private static String described(Failure failure) {
        return failure.remedy().action() == RemedyAction.VERBATIM
                ? failure.problem() + " " + failure.remedy().arguments().getFirst()
                : failure.problem().toString();
    }

    /** The problem and its remedy. */
    public final Failure failure() {
        return failure;
    }
}
