package app.footnote.answer.llm;

import java.util.List;

/**
 * The input of a language model. The parts that stay the same come first, so that a model can reuse what it has just
 * read. Immutable.
 *
 * @param rules the instructions, which do not depend on the question
 * @param history the earlier turns, oldest first
 * @param request the sources and the question
 */
public record Prompt(String rules, List<PastTurn> history, String request) {

    public Prompt {
        history = List.copyOf(history);
    }

    /** An earlier turn of the session. */
    public record PastTurn(String question, String answer) {
    }
}
