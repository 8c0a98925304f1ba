package app.footnote.evaluation;

import app.footnote.answer.AnswerOverhead;

/**
 * Runs {@link AnswerOverhead}, which measures what Footnote adds to the time of an Ollama model. Needs no arguments.
 */
public final class OllamaOverhead {

    private OllamaOverhead() {
    }

    public static void main(String[] args) throws Exception {
        AnswerOverhead.main(args);
    }
}
