package app.footnote.embed;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * The threads that compute vectors of passages, as many as is right at the time. Safe for use by many threads.
 */
final class InferenceThreads implements AutoCloseable {

    private final IntSupplier count;
    private final ThreadPoolExecutor threads;

    /** @param count how many there may be now, asked by each {@link #adjust}; at least 1 */
    InferenceThreads(IntSupplier count) {
        this.count = count;
        threads = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("embedding-", 1).daemon().factory());
    }

    int count() {
        return count.getAsInt();
    }

    /** Takes up a change of the count: further threads start with the next tasks, others end with their own. */
    synchronized void adjust() {
        int now = count();
        if (now > threads.getMaximumPoolSize()) {
            threads.setMaximumPoolSize(now);
            threads.setCorePoolSize(now);
        } else {
            threads.setCorePoolSize(now);
            threads.setMaximumPoolSize(now);
        }
    }

    <T> Future<T> submit(Callable<T> task) {
        return threads.submit(task);
    }

    /** Waits for tasks under way; those that wait are not begun. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
