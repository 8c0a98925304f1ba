package app.footnote.answer;

import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Turn;
import java.util.List;
import java.util.Optional;

/**
 * A student's question. Immutable.
 *
 * @param history the earlier turns of the session, oldest first; they are the context of a follow-up question
 * @param partialAnswer an interrupted answer to the question that a model continues; usually empty
 */
public record Question(String text, List<Turn> history, Scope scope, Optional<Answer> partialAnswer) {

    public Question {
        history = List.copyOf(history);
    }

    /** A question without a partial answer. */
    public Question(String text, List<Turn> history, Scope scope) {
        this(text, history, scope, Optional.empty());
    }
}
