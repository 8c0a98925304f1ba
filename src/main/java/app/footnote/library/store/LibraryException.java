package app.footnote.library.store;

/** The library's own folder could not be used. The message names the folder and says what to do. */
public final class LibraryException extends Exception {

    public LibraryException(String message) {
        super(message);
    }

    public LibraryException(String message, Throwable cause) {
        super(message, cause);
    }
}
