package app.footnote.answer;

import app.footnote.model.failure.Failure;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the writing of one answer, and what follows on it, so that it can be stopped at any moment and always ends with
 * exactly one {@link AnswerEvent.Ended}. What is said is gathered in a {@link AnswerDraft}, so that whatever was
 * written is kept.
 */
public final class AnswerTask implements AnswerHandle {

    /** The writing itself; it ends by returning, and is interrupted when it is stopped. */
    public interface Work {

        Answer.Ending write(AnswerDraft draft) throws RetrievalException, InterruptedException;

        /** What is left to do once the answer has ended; ends like the writing. */
        default void reconsider(Answer ended, Afterwards afterwards) throws InterruptedException {
            // Most answers are done when they have ended.
        }
    }

    /** Hears what becomes of an answer after its end. */
    public interface Afterwards {

        void tell(AnswerEvent.Judged judged) throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(AnswerTask.class);

    private final AnswerDraft draft;
    private final Work work;
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean stopped;
    private @Nullable Thread writer;
    private volatile @Nullable Answer answer;
    /** Of the writing thread. */
    private AnswerEvent.@Nullable Judged judged;

    private AnswerTask(String writtenBy, Consumer<AnswerEvent> events, Work work) {
        draft = new AnswerDraft(writtenBy, events, this::stopped);
        this.work = work;
    }

    public static AnswerTask start(
            Executor executor, String writtenBy, Consumer<AnswerEvent> events, Work work) {
        AnswerTask answering = new AnswerTask(writtenBy, events, work);
        try {
            executor.execute(answering::run);
        } catch (RejectedExecutionException e) {
            LOG.warn("A question came while Footnote was closing");
            answering.end(new Answer.Ending.Stopped());
            answering.ended.countDown();
        }
        return answering;
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        if (writer != null) {
            writer.interrupt();
        }
    }

    @Override
    public Answer await() throws InterruptedException {
        ended.await();
        Answer whole = answer;
        if (whole == null) {
            throw new IllegalStateException("An answer ended without being kept");
        }
        return whole;
    }

    private void run() {
        Answer.Ending ending = new Answer.Ending.Stopped();
        try {
            if (begin()) {
                ending = work.write(draft);
            }
        } catch (InterruptedException e) {
            LOG.debug("An answer was stopped");
        } catch (RetrievalException e) {
            ending = broken(e.failure(), e);
        } catch (RuntimeException | Error e) {
            ending = broken(mistake(), e);
        } finally {
            leave();
            finish(ending);
        }
    }

    /** Whatever goes wrong, nobody waits for ever. */
    private void finish(Answer.Ending ending) {
        try {
            reconsider(end(ending));
        } finally {
            ended.countDown();
        }
    }

    private void reconsider(Answer whole) {
        try {
            if (begin()) {
                work.reconsider(whole, this::tell);
            }
        } catch (InterruptedException e) {
            LOG.debug("Nobody looks at an answer again");
        } catch (RuntimeException | Error e) {
            LOG.error("An answer could not be looked at again", e);
        } finally {
            leave();
            tellTheLast();
        }
    }

    /** What listens may write files, and would not survive an interruption. */
    private void tell(AnswerEvent.Judged event) throws InterruptedException {
        leave();
        judged = event;
        answer = event.answer();
        draft.judged(event);
        if (!begin()) {
            throw new InterruptedException();
        }
    }

    private void tellTheLast() {
        AnswerEvent.Judged last = judged;
        if (last != null && last.open() > 0) {
            draft.judged(new AnswerEvent.Judged(last.answer(), last.judge(), 0));
        }
    }

    /** Whatever breaks after a stop most likely broke by it. */
    private Answer.Ending broken(Failure failure, Throwable cause) {
        if (stopped()) {
            LOG.debug("An answer was stopped", cause);
            return new Answer.Ending.Stopped();
        }
        LOG.error("A question could not be answered", cause);
        return new Answer.Ending.Broken(failure);
    }

    private synchronized boolean stopped() {
        return stopped;
    }

    private synchronized boolean begin() {
        writer = Thread.currentThread();
        return !stopped;
    }

    /** From here on a stop changes nothing, and the listener of the last event is not interrupted by one. */
    @SuppressWarnings("ThreadInterruptedIgnored")
    private synchronized void leave() {
        writer = null;
        Thread.interrupted();
    }

    private Answer end(Answer.Ending ending) {
        Answer whole = draft.soFar(ending);
        answer = whole;
        draft.ended(whole);
        return whole;
    }

    private static Failure mistake() {
        return Failure.verbatim(
                Failure.Kind.INTERNAL,
                "Footnote made a mistake while it was answering.",
                "Ask again; if it happens again, the log file has the details.");
    }
}
