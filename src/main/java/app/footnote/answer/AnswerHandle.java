package app.footnote.answer;

import app.footnote.model.session.Answer;

/** An answer that is being given. Safe for use by many threads. */
public interface AnswerHandle {

    /**
     * Stops as soon as it can, at any moment, and keeps what was written. Once the answer has ended, it stops the model
     * that looks at it again.
     */
    void stop();

    /** Waits until nothing more will come; the answer is the one in the last event. */
    Answer await() throws InterruptedException;
}
