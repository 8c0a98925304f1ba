package app.footnote.answer;

import app.footnote.model.session.AnswerEvent;
import java.util.function.Consumer;

/** Answers questions from the notes. Safe for use by several threads. */
public interface Answerer {

    /**
     * Starts an answer and returns at once. A thread of the answerer sends the events one after another, in the order
     * of {@link AnswerEvent}. {@link AnswerEvent.Ended} is always sent.
     */
    AnswerHandle ask(Question question, Consumer<AnswerEvent> events);

    /**
     * Prepares for a question that is being typed, for example by loading a model. Returns at once and may be called at
     * every key. Failures are reported by the answer.
     */
    default void prepare() {
        // Most answerers need no preparation.
    }
}
