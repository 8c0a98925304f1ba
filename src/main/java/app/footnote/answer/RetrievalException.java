package app.footnote.answer;

import app.footnote.model.failure.Failure;

/** The notes could not be searched; the failure says why and what to do. */
public final class RetrievalException extends Exception {

    private final transient Failure failure;

    public RetrievalException(Failure failure, Throwable cause) {
        super(failure.reason() + " " + failure.remedy(), cause);
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
