package app.footnote.embed;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** A pool of threads that compute vectors of passages. Its size can change. Safe for use by several threads. */
final class InferenceThreads implements AutoCloseable {

    private final IntSupplier count;
    private final ThreadPoolExecutor threads;

    /** @param count the number of threads, at least 1; read by {@link #adjust} */
    InferenceThreads(IntSupplier count) {
        this.count = count;
        threads = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("embedding-", 1).daemon().factory());
    }

    int count() {
        return count.getAsInt();
    }

    /** Adopts the current number of threads. New threads start with the next tasks; excess threads end after theirs. */
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

    /** Waits for running tasks. Tasks that have not started are discarded. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
