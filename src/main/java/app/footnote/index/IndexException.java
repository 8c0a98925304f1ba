package app.footnote.index;

/** The index could not be read or written. The message names the folder or host and says what to do. */
public final class IndexException extends Exception {

    public IndexException(String message) {
        super(message);
    }

    public IndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
