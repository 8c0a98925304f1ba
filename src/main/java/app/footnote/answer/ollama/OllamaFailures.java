package app.footnote.answer.ollama;

import app.footnote.answer.llm.LanguageModelException;
import app.footnote.ollama.OllamaException;

/** Converts exceptions of the Ollama client into those of any language model. */
final class OllamaFailures {

    private OllamaFailures() {
    }

    static LanguageModelException asLanguageModelException(OllamaException e) {
        return new LanguageModelException(e.failure(), e.isPromptTooLong(), e);
    }
}
