package app.footnote.session;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import org.jspecify.annotations.Nullable;

/** A session or a transcript could not be read or written. The failure names the file. */
public final class SessionException extends FailureException {

    public SessionException(
            Failure.Kind kind, Message problem, RemedyAction remedy, @Nullable Throwable cause) {
        super(new Failure(kind, problem, Remedy.of(remedy)), cause);
    }
}
