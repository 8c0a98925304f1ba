package app.footnote.answer;

import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Turn;
import java.util.List;
import java.util.Optional;

/**
 * What a student asks.
 *
 * @param history the turns of the session so far, oldest first; follow-up questions are understood from it
 * @param begun an answer to it that broke off, which a model is to go on with; mostly empty
 */
public record Question(String text, List<Turn> history, Scope scope, Optional<Answer> begun) {

    public Question {
        history = List.copyOf(history);
    }

    /** A question that is to be answered from the beginning. */
    public Question(String text, List<Turn> history, Scope scope) {
        this(text, history, scope, Optional.empty());
    }
}
