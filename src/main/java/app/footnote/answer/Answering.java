package app.footnote.answer;

import app.footnote.model.Answer;

/** An answer that is being given. Safe for use by many threads. */
public interface Answering {

    /** Stops as soon as it can, at any moment, and keeps what was written. Does nothing once the answer has ended. */
    void stop();

    /** Waits for the end; the answer is the one in {@link app.footnote.model.AnswerEvent.Ended}. */
    Answer await() throws InterruptedException;
}
