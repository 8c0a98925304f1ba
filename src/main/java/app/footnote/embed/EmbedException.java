package app.footnote.embed;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;

/** A text could not be turned into a vector. */
public final class EmbedException extends FailureException {

    /** The causes that programs tell apart. */
    public enum Trouble {
        /** A text has more tokens than the model reads at once. Shorter texts can be embedded. */
        TOO_LONG,
        /** These texts could not be embedded together. Some of them, or each of them alone, may be. */
        REFUSED,
        /** No text can be embedded until the cause is removed. */
        UNAVAILABLE
    }

    private final Trouble trouble;

    public EmbedException(Trouble trouble, Failure failure) {
        super(failure);
        this.trouble = trouble;
    }

    public EmbedException(Trouble trouble, Failure failure, Throwable cause) {
        super(failure, cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
