package app.footnote.session;

import app.footnote.model.session.AnswerEvent;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Records the events of an answer in a session before it passes them on, so that nothing is shown that a crash could
 * lose. An event that cannot be recorded is passed on too; the first failure is reported. Safe for use by several
 * threads.
 */
public final class AnswerRecorder implements Consumer<AnswerEvent> {

    private final TurnRecording recording;
    private final Consumer<AnswerEvent> listener;
    private final Consumer<SessionException> onFailure;
    private final AtomicBoolean failed = new AtomicBoolean();
    private boolean reviewsDiscarded;

    /**
     * @param listener receives each event after it has been recorded
     * @param onFailure receives the first failure, before the event that could not be recorded is passed on
     */
    public AnswerRecorder(
            TurnRecording recording, Consumer<AnswerEvent> listener, Consumer<SessionException> onFailure) {
        this.recording = recording;
        this.listener = listener;
        this.onFailure = onFailure;
    }

    /** The number of the turn in its session. */
    public int turn() {
        return recording.turn();
    }

    /** Stops recording {@link AnswerEvent.Judged}, because another turn may replace this one. */
    public synchronized void discardReviews() {
        reviewsDiscarded = true;
    }

    @Override
    public void accept(AnswerEvent event) {
        record(event);
        listener.accept(event);
    }

    private void record(AnswerEvent event) {
        if (event instanceof AnswerEvent.Judged) {
            recordReview(event);
        } else {
            write(event);
        }
    }

    private synchronized void recordReview(AnswerEvent event) {
        if (!reviewsDiscarded) {
            write(event);
        }
    }

    private void write(AnswerEvent event) {
        try {
            recording.record(event);
        } catch (SessionException e) {
            if (failed.compareAndSet(false, true)) {
                onFailure.accept(e);
            }
        }
    }
}
