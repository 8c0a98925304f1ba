package app.footnote.index.redis.follow;

import app.footnote.function.ThrowingRunnable;
import app.footnote.index.IndexException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls the library once a second on its own thread, to apply what other computers have changed and to detect whether
 * the server is reachable. Safe for use by several threads.
 */
public final class LibraryPoller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryPoller.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final ThrowingRunnable<IndexException> refresh;
    private final CompletableFuture<Void> polling;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Thread pollingThread;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable IndexException outage;

    /** @param refresh reads and applies the changes of the library */
    public LibraryPoller(ThrowingRunnable<IndexException> refresh, Executor threads) {
        this.refresh = refresh;
        this.polling = CompletableFuture.runAsync(this::poll, threads);
    }

    private void poll() {
        pollingThread = Thread.currentThread();
        try {
            while (!closing.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                pollOnce();
            }
        } catch (InterruptedException e) {
            LOG.debug("Polling has ended", e);
        } finally {
            pollingThread = null;
        }
    }

    private void pollOnce() throws InterruptedException {
        try {
            refresh.run();
            if (outage != null) {
                LOG.info("The library is reachable again");
                outage = null;
                listeners.forEach(Runnable::run);
            }
        } catch (IndexException e) {
            report(e);
        } catch (RuntimeException e) {
            LOG.error("An error in Footnote prevents polling the library", e);
        }
    }

    /** Reports an outage, which lasts until the library has been polled successfully. */
    public void report(IndexException failure) {
        if (closing.getCount() == 0) {
            return;
        }
        IndexException before = outage;
        if (before == null) {
            LOG.warn("The library is unreachable", failure);
        }
        outage = failure;
        if (before == null || before.kind() != failure.kind()) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Adds a listener that is called when an outage begins, changes its kind, or ends. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Why the library is unreachable for now. */
    public Optional<IndexException> outage() {
        return Optional.ofNullable(outage);
    }

    /** Ends polling, and waits for the end of a poll that is in progress. */
    @Override
    public void close() {
        closing.countDown();
        Thread busy = pollingThread;
        if (busy != null) {
            busy.interrupt();
        }
        polling.join();
    }
}
