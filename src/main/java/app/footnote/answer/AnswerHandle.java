package app.footnote.answer;

import app.footnote.model.session.Answer;

/** An answer that is being written. Safe for use by several threads. */
public interface AnswerHandle {

    /**
     * Stops the writing as soon as possible and keeps the text so far. After the end of the answer, stops its review.
     */
    void stop();

    /** Waits for the end of the writing and the review. Returns the answer of the last event. */
    Answer await() throws InterruptedException;
}
