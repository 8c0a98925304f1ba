package app.footnote.ollama;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;

/** A request to Ollama failed. */
public final class OllamaException extends FailureException {

    /** What a caller may want to handle. */
    public enum Kind {
        /** No server answers. */
        UNREACHABLE,
        /** A server answers, but not as Ollama does. */
        NOT_OLLAMA,
        /** The prompt has more tokens than the context. */
        PROMPT_TOO_LONG,
        /** Any other failure. */
        OTHER
    }

    private final Kind kind;
    private final int promptTokens;

    private OllamaException(Kind kind, int promptTokens, Failure failure, Throwable cause) {
        super(failure, cause);
        this.kind = kind;
        this.promptTokens = promptTokens;
    }

    public OllamaException(Kind kind, Failure failure, Throwable cause) {
        this(kind, 0, failure, cause);
    }

    public OllamaException(Kind kind, Failure failure) {
        super(failure);
        this.kind = kind;
        promptTokens = 0;
    }

    /** @param tokens the length of the prompt; 0 if the server does not give it */
    static OllamaException promptTooLong(int tokens, Failure failure, Throwable cause) {
        return new OllamaException(Kind.PROMPT_TOO_LONG, tokens, failure, cause);
    }

    /** Whether the prompt has more tokens than the context. */
    public boolean isPromptTooLong() {
        return kind == Kind.PROMPT_TOO_LONG;
    }

    public Kind kind() {
        return kind;
    }

    /** The length of a prompt that is too long; 0 if unknown. */
    public int promptTokens() {
        return promptTokens;
    }
}
