package app.footnote.answer;

import app.footnote.model.Scope;
import app.footnote.model.Turn;
import java.util.List;

/**
 * What a student asks.
 *
 * @param history the turns of the session so far, oldest first; follow-up questions are understood from it
 */
public record Question(String text, List<Turn> history, Scope scope) {

    public Question {
        history = List.copyOf(history);
    }
}
