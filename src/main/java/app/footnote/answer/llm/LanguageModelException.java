package app.footnote.answer.llm;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;

/** A language model cannot write or judge, or stopped before it was finished. */
public final class LanguageModelException extends FailureException {

    private final boolean promptTooLong;

    public LanguageModelException(Failure failure) {
        super(failure);
        promptTooLong = false;
    }

    /** @param promptTooLong whether the prompt does not fit into the model's context */
    public LanguageModelException(Failure failure, boolean promptTooLong, Throwable cause) {
        super(failure, cause);
        this.promptTooLong = promptTooLong;
    }

    /** Whether the prompt does not fit into the model's context, so that a shorter one may. */
    public boolean isPromptTooLong() {
        return promptTooLong;
    }
}
