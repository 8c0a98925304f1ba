package app.footnote.library.store;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.io.IOException;

/** The library's folder could not be read or written, or the queue cannot continue. */
public final class LibraryException extends FailureException {

    public LibraryException(Failure failure) {
        super(failure);
    }

    public LibraryException(Failure failure, Throwable cause) {
        super(failure, cause);
    }

    public LibraryException(Message problem, RemedyAction action) {
        super(internal(problem, action));
    }

    public LibraryException(Message problem, RemedyAction action, Throwable cause) {
        super(internal(problem, action), cause);
    }

    /**
     * A file or folder could not be read or written.
     *
     * @param key the key of a text with two values: the path and the system's reason
     */
    static LibraryException disk(String key, Object path, IOException cause) {
        return new LibraryException(
                Message.of(key, path.toString(), Message.reason(cause)), RemedyAction.CHECK_DISK, cause);
    }

    private static Failure internal(Message problem, RemedyAction action) {
        return new Failure(Failure.Kind.INTERNAL, problem, Remedy.of(action));
    }
}
