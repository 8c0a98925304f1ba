package app.footnote.ui.common;

import app.footnote.function.ThrowingRunnable;
import app.footnote.model.failure.Failure;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work that may block on background threads and passes its result to the FX thread. Safe for use by several
 * threads.
 */
public final class BackgroundTasks {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);

    private final ExecutorService threads;
    private final Consumer<Failure> failureHandler;

    /** Tasks whose failures are only logged, unless the caller handles them. */
    public BackgroundTasks(ExecutorService threads) {
        this(threads, _ -> {
        });
    }

    /** @param failureHandler receives each failure that the caller does not handle, on the FX thread */
    public BackgroundTasks(ExecutorService threads, Consumer<Failure> failureHandler) {
        this.threads = threads;
        this.failureHandler = failureHandler;
    }

    /** A task that was started. */
    public interface TaskHandle {

        /** Interrupts the task. No callback is called afterwards, unless it was already scheduled. */
        void cancel();
    }

    /** Runs a task and passes its result to the FX thread. A failure is logged and given to the failure handler. */
    public <T> TaskHandle call(Callable<T> work, Consumer<T> onSuccess) {
        return call(work, onSuccess, this::handle);
    }

    /**
     * Runs a task, then calls one of the two callbacks on the FX thread, or neither if the task was interrupted.
     *
     * @param onFailure receives what the task has thrown; it has not been logged
     */
    public <T> TaskHandle call(Callable<T> work, Consumer<T> onSuccess, Consumer<Exception> onFailure) {
        Future<?> running = threads.submit(() -> {
            try {
                T result = work.call();
                FxThread.later(() -> onSuccess.accept(result));
            } catch (InterruptedException e) {
                LOG.debug("A background task was interrupted");
            } catch (Exception e) {
                FxThread.later(() -> onFailure.accept(e));
            } catch (Error e) {
                // The caller waits for one of the callbacks, even after an error.
                FxThread.later(() -> onFailure.accept(new ExecutionException(e)));
            }
        });
        return () -> running.cancel(true);
    }

    /** Runs a task without a result. A failure is logged and given to the failure handler. */
    public TaskHandle run(ThrowingRunnable<Exception> work) {
        return run(work, () -> {
        });
    }

    /** Runs a task without a result, then a callback. A failure is logged and given to the failure handler. */
    public TaskHandle run(ThrowingRunnable<Exception> work, Runnable onSuccess) {
        return run(work, onSuccess, this::handle);
    }

    /** Runs a task without a result; otherwise like {@link #call(Callable, Consumer, Consumer)}. */
    public TaskHandle run(ThrowingRunnable<Exception> work, Runnable onSuccess, Consumer<Exception> onFailure) {
        return call(() -> {
            work.run();
            return true;
        }, _ -> onSuccess.run(), onFailure);
    }

    private void handle(Exception thrown) {
        failureHandler.accept(FailureLog.log(thrown));
    }
}
