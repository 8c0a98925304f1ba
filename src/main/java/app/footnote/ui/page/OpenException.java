package app.footnote.ui.page;

import app.footnote.model.failure.Failure;

/** A note cannot be opened, for a reason that the student is told. */
final class OpenException extends Exception {

    private final transient Failure failure;

    OpenException(Failure failure) {
        super(failure.reason());
        this.failure = failure;
    }

    OpenException(Failure failure, Throwable cause) {
        super(failure.reason(), cause);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
