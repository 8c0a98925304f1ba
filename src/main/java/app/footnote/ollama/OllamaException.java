package app.footnote.ollama;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;

/** Ollama could not do what it was asked for; the failure says why and what to do. */
public final class OllamaException extends FailureException {

    /** What a program may want to do something about; the failure's sentences are for people. */
    public enum Trouble {
        /** Nobody answers. */
        UNREACHABLE,
        /** Something answers, but not as Ollama does. */
        NOT_OLLAMA,
        /** The prompt has more tokens than the context holds. */
        PROMPT_TOO_LONG,
        /** Anything else. */
        OTHER
    }

    private final Trouble trouble;
    private final int promptTokens;

    private OllamaException(Trouble trouble, int promptTokens, Failure failure, Throwable cause) {
        super(failure, cause);
        this.trouble = trouble;
        this.promptTokens = promptTokens;
    }

    public OllamaException(Trouble trouble, Failure failure, Throwable cause) {
        this(trouble, 0, failure, cause);
    }

    public OllamaException(Trouble trouble, Failure failure) {
        super(failure);
        this.trouble = trouble;
        promptTokens = 0;
    }

    /** @param tokens how many the prompt has; 0 if the server did not say */
    static OllamaException promptTooLong(int tokens, Failure failure, Throwable cause) {
        return new OllamaException(Trouble.PROMPT_TOO_LONG, tokens, failure, cause);
    }

    /** Whether the prompt has more tokens than the context holds. */
    public boolean isPromptTooLong() {
        return trouble == Trouble.PROMPT_TOO_LONG;
    }

    public Trouble trouble() {
        return trouble;
    }

    public int promptTokens() {
        return promptTokens;
    }
}
