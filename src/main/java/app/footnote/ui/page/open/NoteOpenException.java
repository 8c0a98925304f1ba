package app.footnote.ui.page.open;

import app.footnote.model.failure.Failure;

/** A note cannot be opened, for a reason that the student is told. */
public final class NoteOpenException extends Exception {

    private final transient Failure failure;

    NoteOpenException(Failure failure) {
        super(failure.reason());
        this.failure = failure;
    }

    NoteOpenException(Failure failure, Throwable cause) {
        super(failure.reason(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
