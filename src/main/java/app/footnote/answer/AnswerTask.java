package app.footnote.answer;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the writing and the review of one answer. The task can be stopped at any time and always emits exactly one
 * {@link AnswerEvent.Ended}. The {@link AnswerDraft} keeps what was written. Safe for use by several threads.
 */
public final class AnswerTask implements AnswerHandle {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerTask.class);

    private final AnswerDraft draft;
    private final AnswerWork work;
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean stopped;
    private @Nullable Thread interruptible;
    private volatile @Nullable Answer answer;
    /** Only used by the writing thread. */
    private AnswerEvent.@Nullable Judged lastReview;

    private AnswerTask(String writer, Consumer<AnswerEvent> events, Function<AnswerDraft, AnswerWork> works) {
        draft = new AnswerDraft(writer, events, this::isStopped);
        work = works.apply(draft);
    }

    /**
     * Starts to write an answer.
     *
     * @param writer the first writer of the draft: a model, or {@code AnswerProvenance.QUOTES}
     * @param works creates the work for a draft
     */
    public static AnswerTask start(
            Executor executor, String writer, Consumer<AnswerEvent> events, Function<AnswerDraft, AnswerWork> works) {
        AnswerTask task = new AnswerTask(writer, events, works);
        try {
            executor.execute(task::run);
        } catch (RejectedExecutionException e) {
            LOG.warn("A question came while Footnote was closing");
            task.end(new Answer.Ending.Stopped());
            task.ended.countDown();
        }
        return task;
    }

    @Override
    public synchronized void stop() {
        stopped = true;
        if (interruptible != null) {
            interruptible.interrupt();
        }
    }

    @Override
    public Answer await() throws InterruptedException {
        ended.await();
        Answer result = answer;
        if (result == null) {
            throw new IllegalStateException("The task ended without an answer");
        }
        return result;
    }

    private void run() {
        Answer.Ending ending = new Answer.Ending.Stopped();
        try {
            if (enableInterrupts()) {
                ending = work.write();
            }
        } catch (InterruptedException e) {
            LOG.debug("An answer was stopped");
        } catch (RetrievalException e) {
            ending = broken(e.failure(), e);
        } catch (RuntimeException | Error e) {
            ending = broken(internalError(), e);
        } finally {
            disableInterrupts();
            finish(ending);
        }
    }

    /** Releases the waiting threads whatever fails. */
    private void finish(Answer.Ending ending) {
        try {
            review(end(ending));
        } finally {
            ended.countDown();
        }
    }

    private void review(Answer whole) {
        try {
            if (enableInterrupts()) {
                work.review(whole, this::publish);
            }
        } catch (InterruptedException e) {
            LOG.debug("The review of an answer was stopped");
        } catch (RuntimeException | Error e) {
            LOG.error("An answer could not be reviewed", e);
        } finally {
            disableInterrupts();
            publishEndOfReview();
        }
    }

    /** Listeners may write files, which an interruption would damage. */
    private void publish(AnswerEvent.Judged event) throws InterruptedException {
        disableInterrupts();
        lastReview = event;
        answer = event.answer();
        draft.reviewed(event);
        if (!enableInterrupts()) {
            throw new InterruptedException();
        }
    }

    private void publishEndOfReview() {
        AnswerEvent.Judged last = lastReview;
        if (last != null && last.open() > 0) {
            draft.reviewed(new AnswerEvent.Judged(last.answer(), last.judge(), 0));
        }
    }

    /** A failure after a stop was probably caused by the stop. */
    private Answer.Ending broken(Failure failure, Throwable cause) {
        if (isStopped()) {
            LOG.debug("An answer was stopped", cause);
            return new Answer.Ending.Stopped();
        }
        LOG.error("A question could not be answered", cause);
        return new Answer.Ending.Broken(failure);
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** From now on a stop interrupts this thread. False if the task is already stopped. */
    private synchronized boolean enableInterrupts() {
        interruptible = Thread.currentThread();
        return !stopped;
    }

    /** From now on a stop does not interrupt this thread, for example while a listener handles the last event. */
    @SuppressWarnings("ThreadInterruptedIgnored")
    private synchronized void disableInterrupts() {
        interruptible = null;
        Thread.interrupted();
    }

    private Answer end(Answer.Ending ending) {
        Answer whole = draft.answerSoFar(ending);
        answer = whole;
        draft.ended(whole);
        return whole;
    }

    private static Failure internalError() {
        return new Failure(
                Failure.Kind.INTERNAL, Message.of("answer.internal-error"),
                Remedy.of(RemedyAction.TRY_AGAIN_OR_SEE_LOG));
    }
}
