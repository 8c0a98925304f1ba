package app.footnote.answer.llm;

import java.util.List;

/**
 * What a language model is given. What stays the same from question to question comes first, so that a model that has
 * just read it need not read it again.
 *
 * @param rules what it shall do, whatever it is asked
 * @param earlier the turns before the question, oldest first
 * @param request the sources and the question
 */
public record Prompt(String rules, List<Earlier> earlier, String request) {

    public Prompt {
        earlier = List.copyOf(earlier);
    }

    /** A turn before the question. */
    public record Earlier(String question, String answer) {
    }
}
