package app.footnote.ui.page.open;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;

/** A note cannot be opened. */
final class NoteOpenException extends FailureException {

    NoteOpenException(Failure failure) {
        super(failure);
    }

    NoteOpenException(Failure failure, Throwable cause) {
        super(failure, cause);
    }
}
