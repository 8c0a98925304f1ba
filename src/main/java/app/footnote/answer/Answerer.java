package app.footnote.answer;

import app.footnote.model.session.AnswerEvent;
import java.util.function.Consumer;

/** Answers questions from the notes. Safe for use by many threads. */
public interface Answerer {

    /**
     * Starts to answer and returns at once. Events come on a thread of the answerer's, one after another, as
     * {@link AnswerEvent} describes; {@link AnswerEvent.Ended} always comes, whatever happens.
     */
    AnswerHandle ask(Question question, Consumer<AnswerEvent> events);

    /**
     * Makes ready for a question that somebody has begun to type, as by loading a model. Returns at once, may be called
     * at every key, and says nothing of what fails: the answer will.
     */
    default void prepare() {
        // Most have nothing to make ready.
    }
}
