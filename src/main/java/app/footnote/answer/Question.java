package app.footnote.answer;

import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerOption;
import app.footnote.model.session.Turn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A student's question. Immutable.
 *
 * @param history the earlier turns of the session, oldest first; they are the context of a follow-up question
 * @param partialAnswer an interrupted answer to the question that a model continues; usually empty
 * @param options ways to answer that the words of the question do not ask for; usually empty
 */
public record Question(
        String text, List<Turn> history, Scope scope, Optional<Answer> partialAnswer, Set<AnswerOption> options) {

    public Question {
        history = List.copyOf(history);
        options = Set.copyOf(options);
    }

    /** A question without a partial answer and without options. */
    public Question(String text, List<Turn> history, Scope scope) {
        this(text, history, scope, Optional.empty(), Set.of());
    }

    /** A part of this question, with the same scope and options, without the earlier turns. */
    public Question part(String words) {
        return new Question(words, List.of(), scope, Optional.empty(), options);
    }
}
