package app.footnote.session;

import app.footnote.model.failure.Failure;
import org.jspecify.annotations.Nullable;

/** A session or a transcript could not be read or written. Names the file and says what to do. */
public final class SessionException extends Exception {

    private final Failure failure;

    public SessionException(Failure failure) {
        this(failure, null);
    }

    public SessionException(Failure failure, @Nullable Throwable cause) {
        super(failure.reason() + " " + failure.remedy(), cause);
        this.failure = failure;
    }

    /** The same in the student's words, in two sentences. */
    public Failure failure() {
        return failure;
    }
}
