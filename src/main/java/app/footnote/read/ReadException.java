package app.footnote.read;

import app.footnote.model.failure.Failure;

/** A file cannot be read; becomes a {@link Reading.Failed} at the package's border. */
final class ReadException extends Exception {

    private final Failure failure;

    ReadException(Failure failure) {
        super(failure.reason());
        this.failure = failure;
    }

    ReadException(Failure failure, Throwable cause) {
        super(failure.reason(), cause);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
