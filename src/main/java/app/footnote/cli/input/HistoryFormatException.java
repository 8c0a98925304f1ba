package app.footnote.cli.input;

import app.footnote.model.failure.Message;

/** The {@code history} of a question has none of the forms that {@link HistoryParser} reads. */
final class HistoryFormatException extends Exception {

    private final transient Message problem;

    HistoryFormatException(Message problem) {
        super(problem.toString());
        this.problem = problem;
    }

    Message problem() {
        return problem;
    }
}
