package app.footnote.answer.ollama;

import app.footnote.answer.llm.LanguageModelException;
import app.footnote.ollama.OllamaException;

/** Turns failures of the Ollama client into those of a language model, whatever serves it. */
final class OllamaFailures {

    private OllamaFailures() {
    }

    static LanguageModelException asLanguageModelException(OllamaException e) {
        return new LanguageModelException(e.failure(), e.isPromptTooLong(), e);
    }
}
