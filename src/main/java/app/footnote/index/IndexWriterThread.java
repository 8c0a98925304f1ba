package app.footnote.index;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The only thread that writes to an index. An interrupt during a write would close the file or the connection, and
 * callers are interrupted whenever a student cancels; this thread is never interrupted. Safe for use by several
 * threads.
 */
public final class IndexWriterThread implements Closeable {

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("index-writer").daemon().factory());
    private @Nullable Future<?> scheduled;

    public IndexWriterThread() {
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.setRemoveOnCancelPolicy(true);
    }

    /**
     * Runs a task and waits for its end, also if the calling thread is interrupted; the calling thread's interrupt
     * status is kept.
     */
    public <T> T call(Callable<T> task) throws IOException, IndexException {
        return call(task, () -> {
            // The task ends soon anyway.
        });
    }

    /**
     * Runs a task and waits for its end, as {@link #call(Callable)} does.
     *
     * @param onInterrupt called when the calling thread is interrupted, so that the task can end sooner
     */
    public <T> T call(Callable<T> task, Runnable onInterrupt) throws IOException, IndexException {
        Future<T> result = thread.submit(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    onInterrupt.run();
                }
            }
        } catch (ExecutionException e) {
            throw unwrapped(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Runs a task after a delay. A later call cancels a task that has not started, and so does {@link #close}. */
    public synchronized void schedule(Runnable task, Duration delay) {
        if (scheduled != null) {
            scheduled.cancel(false);
        }
        scheduled = thread.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static IllegalStateException unwrapped(ExecutionException e) throws IOException, IndexException {
        switch (e.getCause()) {
            case IOException cause -> throw cause;
            case IndexException cause -> throw cause;
            case RuntimeException cause -> throw cause;
            case Error cause -> throw cause;
            case null, default -> throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
