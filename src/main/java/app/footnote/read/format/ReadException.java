package app.footnote.read.format;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;

/** A file cannot be read. {@code NoteReader} returns its failure as a failed outcome. */
public final class ReadException extends FailureException {

    public ReadException(Failure failure) {
        super(failure);
    }

    public ReadException(Failure failure, Throwable cause) {
        super(failure, cause);
    }
}
