package app.footnote.answer;

import app.footnote.function.ThrowingConsumer;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;

/** The writing of one answer. Each method is interrupted when the answer is stopped. Not thread-safe. */
@FunctionalInterface
public interface AnswerWork {

    /** Writes the answer and returns how it ended. */
    Answer.Ending write() throws RetrievalException, InterruptedException;

    /**
     * Reviews the answer after its end. By default, nothing is left to do.
     *
     * @param listener receives each change of the answer
     */
    default void review(Answer ended, ThrowingConsumer<AnswerEvent.Judged, RuntimeException> listener)
            throws InterruptedException {
        // Most answers need no review.
    }
}
