package app.footnote.evaluation;

import app.footnote.answer.AnswerOverhead;

/** What Footnote adds to the time that a model of Ollama takes; see {@link AnswerOverhead}. Needs no folder. */
public final class OllamaOverhead {

    private OllamaOverhead() {
    }

    public static void main(String[] args) throws Exception {
        AnswerOverhead.main(args);
    }
}
