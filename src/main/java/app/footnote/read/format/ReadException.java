package app.footnote.read.format;

import app.footnote.model.failure.Failure;

/** A file cannot be read; becomes a {@code Reading.Failed} at the package's border. */
public final class ReadException extends Exception {

    private final Failure failure;

    public ReadException(Failure failure) {
        super(failure.reason());
        this.failure = failure;
    }

    public ReadException(Failure failure, Throwable cause) {
        super(failure.reason(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
