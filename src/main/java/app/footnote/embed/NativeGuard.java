package app.footnote.embed;

import app.footnote.embed.EmbedException.Trouble;
import app.footnote.function.ThrowingSupplier;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps the native memory of a model until all calls that use it have ended. Freeing it during a call would crash the
 * process. Safe for use by several threads.
 */
public final class NativeGuard {

    /** Held for reading while native code runs, and for writing to free its memory. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private boolean closed;

    /** Runs native code. Fails if its memory has been freed. */
    public <T> T use(ThrowingSupplier<T, EmbedException> work) throws EmbedException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("Stopped while embedding");
        }
        lock.readLock().lock();
        try {
            if (closed) {
                throw new EmbedException(
                        Trouble.REFUSED,
                        new Failure(
                                Failure.Kind.EMBEDDING, Message.of("embed.closed"),
                                Remedy.of(RemedyAction.RESTART_FOOTNOTE)));
            }
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Runs native code that cannot fail. The memory must not have been freed. */
    public <T> T look(Supplier<T> work) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("The embedding model was closed");
            }
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Waits for calls in progress, then frees the memory. A second call does nothing. */
    public void close(Runnable free) {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                free.run();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
