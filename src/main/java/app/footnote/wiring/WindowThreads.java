package app.footnote.wiring;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The threads on which the window's deeds block. Safe for use by many threads. */
final class WindowThreads implements AutoCloseable {

    private static final Duration LAST_WRITES = Duration.ofSeconds(1);
    private static final Duration INTERRUPTED_WORK = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("window-", 1).factory());

    ExecutorService executor() {
        return threads;
    }

    /** What is being written (a title, a transcript) is written to its end; what still waits then is interrupted. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_WRITES.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
                threads.awaitTermination(INTERRUPTED_WORK.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
