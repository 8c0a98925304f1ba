package app.footnote.answer.llm;

import app.footnote.model.failure.Failure;

/** A language model cannot write, or stopped writing; the failure says why and what to do. */
public class LanguageModelException extends Exception {

    private final transient Failure failure;

    public LanguageModelException(Failure failure, Throwable cause) {
        super(failure.reason() + " " + failure.remedy(), cause);
        this.failure = failure;
    }

    public LanguageModelException(Failure failure) {
        super(failure.reason() + " " + failure.remedy());
        this.failure = failure;
    }

    public final Failure failure() {
        return failure;
    }

    /** Whether the prompt did not fit into the model's context, so that a shorter one might do. */
    public boolean isPromptTooLong() {
        return false;
    }
}
