package app.footnote.wiring;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Threads for work of the window that blocks. Safe for use by several threads. */
final class WindowThreads implements AutoCloseable {

    private static final Duration LAST_WRITES = Duration.ofSeconds(1);
    private static final Duration INTERRUPTED_WORK = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("window-", 1).factory());

    ExecutorService executor() {
        return threads;
    }

    /** Gives writes in progress, such as that of a transcript, time to finish. Interrupts everything else. */
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
