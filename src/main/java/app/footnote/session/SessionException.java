package app.footnote.session;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;
import org.jspecify.annotations.Nullable;

/** A session or a transcript could not be read or written. The failure names the file. */
public final class SessionException extends FailureException {

    public SessionException(Failure failure) {
        super(failure);
    }

    public SessionException(Failure failure, @Nullable Throwable cause) {
        super(failure, cause);
    }
}
