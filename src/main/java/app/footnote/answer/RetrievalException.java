package app.footnote.answer;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;

/** The notes could not be searched. */
public final class RetrievalException extends FailureException {

    public RetrievalException(Failure failure, Throwable cause) {
        super(failure, cause);
    }
}
