package app.footnote.answer.llm;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;

/** A language model cannot write or judge, or stopped before it had finished. */
public final class LanguageModelException extends FailureException {

    private final boolean promptTooLong;

    public LanguageModelException(Failure failure) {
        super(failure);
        promptTooLong = false;
    }

    /** @param promptTooLong whether the prompt did not fit into the model's context, so that a shorter one might */
    public LanguageModelException(Failure failure, boolean promptTooLong, Throwable cause) {
        super(failure, cause);
        this.promptTooLong = promptTooLong;
    }

    /** Whether the prompt did not fit into the model's context, so that a shorter one might. */
    public boolean isPromptTooLong() {
        return promptTooLong;
    }
}
