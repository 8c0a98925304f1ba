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
 * The one thread on which an index is written. An interrupt that hits a thread in the middle of writing closes the file
 * or the connection under it, and callers are interrupted whenever a student cancels; nobody interrupts this thread.
 * Safe for use by many threads.
 */
public final class IndexWriterThread implements Closeable {

    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("index-writer").daemon().factory());
    private @Nullable Future<?> postponed;

    public IndexWriterThread() {
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.setRemoveOnCancelPolicy(true);
    }

    /** Runs a task and waits for it, even if the waiting thread is interrupted; its interrupt is kept. */
    public <T> T call(Callable<T> task) throws IOException, IndexException {
        return call(task, () -> {
            // Such a task ends soon anyway.
        });
    }

    /** @param unwanted is called when the waiting thread is interrupted, so that the task may end sooner */
    public <T> T call(Callable<T> task, Runnable unwanted) throws IOException, IndexException {
        Future<T> result = thread.submit(task);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                    unwanted.run();
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

    /** Runs a task after a while; not if another is postponed before, and not after the thread was closed. */
    public synchronized void postpone(Runnable task, Duration delay) {
        if (postponed != null) {
            postponed.cancel(false);
        }
        postponed = thread.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
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
