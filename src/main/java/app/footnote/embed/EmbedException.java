package app.footnote.embed;

/** Text could not be turned into a vector. The message names the model and says what to do. */
public final class EmbedException extends Exception {

    public EmbedException(String message) {
        super(message);
    }

    public EmbedException(String message, Throwable cause) {
        super(message, cause);
    }
}
