package app.footnote.embed;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;

/** Text could not be turned into a vector. The message names the model or the server and says what to do. */
public final class EmbedException extends FailureException {

    /** What a program may want to do something about; the message is for people. */
    public enum Trouble {
        /** A text has more tokens than the model reads at once: shorter ones can be embedded. */
        TOO_LONG,
        /** These texts together could not be embedded; each of them, or some, perhaps can. */
        REFUSED,
        /** No text can be embedded until somebody does something. */
        UNAVAILABLE
    }

    private final Trouble trouble;

    /** Of this one request; whether others would fare better is not known. */
    public EmbedException(String message, Throwable cause) {
        super(Failure.verbatim(Failure.Kind.EMBEDDING, message), cause);
        trouble = Trouble.REFUSED;
    }

    public EmbedException(String message) {
        super(Failure.verbatim(Failure.Kind.EMBEDDING, message));
        trouble = Trouble.REFUSED;
    }

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
