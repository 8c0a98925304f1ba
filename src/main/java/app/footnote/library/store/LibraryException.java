package app.footnote.library.store;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;

/** The library's own folder could not be used. The message names the folder and says what to do. */
public final class LibraryException extends FailureException {

    public LibraryException(String message) {
        super(Failure.verbatim(Failure.Kind.INTERNAL, message));
    }

    public LibraryException(String message, Throwable cause) {
        super(Failure.verbatim(Failure.Kind.INTERNAL, message), cause);
    }

    public LibraryException(Failure failure) {
        super(failure);
    }

    public LibraryException(Failure failure, Throwable cause) {
        super(failure, cause);
    }
}
