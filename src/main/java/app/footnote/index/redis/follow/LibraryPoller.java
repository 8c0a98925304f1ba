package app.footnote.index.redis.follow;

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
 * Looks at the library every now and then, on a thread of its own: so what other computers write is seen here, and that
 * the server is away, and that it is back. Safe for use by many threads.
 */
public final class LibraryPoller implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryPoller.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Look look;
    private final CompletableFuture<Void> watching;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile @Nullable Thread watcher;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable IndexException trouble;

    /** One look at the library. */
    @FunctionalInterface
    public interface Look {
        void now() throws IndexException;
    }

    public LibraryPoller(Look look, Executor threads) {
        this.look = look;
        this.watching = CompletableFuture.runAsync(this::watch, threads);
    }

    private void watch() {
        watcher = Thread.currentThread();
        try {
            while (!closing.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS)) {
                lookAgain();
            }
        } catch (InterruptedException e) {
            LOG.debug("The library is watched no longer", e);
        } finally {
            watcher = null;
        }
    }

    private void lookAgain() {
        try {
            look.now();
            if (trouble != null) {
                LOG.info("The library is there again");
                trouble = null;
                listeners.forEach(Runnable::run);
            }
        } catch (IndexException e) {
            saw(e);
        } catch (RuntimeException e) {
            LOG.error("A fault in Footnote keeps the library from being followed", e);
        }
    }

    /** That something went wrong: until a look goes well, everybody shall know without trying. */
    public void saw(IndexException seen) {
        if (closing.getCount() == 0) {
            return;
        }
        IndexException before = trouble;
        if (before == null) {
            LOG.warn("The library cannot be reached", seen);
        }
        trouble = seen;
        if (before == null || before.kind() != seen.kind()) {
            listeners.forEach(Runnable::run);
        }
    }

    /** Calls the listener when trouble begins, becomes another, or ends. */
    public void tell(Runnable listener) {
        listeners.add(listener);
    }

    /** What keeps the library from being reached for now. */
    public Optional<IndexException> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Ends the watch, and waits until it has ended. */
    @Override
    public void close() {
        closing.countDown();
        Thread busy = watcher;
        if (busy != null) {
            busy.interrupt();
        }
        watching.join();
    }
}
