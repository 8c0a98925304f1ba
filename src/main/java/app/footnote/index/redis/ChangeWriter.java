package app.footnote.index.redis;

import app.footnote.function.ThrowingConsumer;
import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.IndexWriterThread;
import app.footnote.index.redis.follow.LibraryFollower;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.index.redis.store.LibraryInitializer;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.index.redis.store.NoteHeadWriter;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Writes changes to a library one after the other, on a thread that is never interrupted. Each change is based on the
 * current state of the library, and waits while the server is unreachable. Safe for use by several threads.
 */
final class ChangeWriter implements AutoCloseable {

    private final RedisCalls calls;
    private final LibraryKeys keys;
    private final LibraryFollower follower;
    private final LibraryInitializer initializer;
    private final String token = UUID.randomUUID().toString();
    private final IndexWriterThread thread = new IndexWriterThread();

    ChangeWriter(RedisCalls calls, LibraryKeys keys, LibraryFollower follower, LibraryInitializer initializer) {
        this.calls = calls.withRetryTime(RedisCalls.LONG_RETRY_TIME);
        this.keys = keys;
        this.follower = follower;
        this.initializer = initializer;
    }

    /** Writes a change. An interrupt of the caller ends the wait for the server, but not a command that is running. */
    void write(ThrowingConsumer<NoteChanges, IndexException> change) throws IndexException {
        AtomicBoolean cancelled = new AtomicBoolean();
        RedisCalls cancellable = calls.withCancellation(cancelled);
        try {
            thread.call(() -> {
                cancellable.call(redis -> redis.exists(keys.label()));
                initializer.initialize();
                follower.follow();
                change.accept(new NoteChanges(new NoteHeadWriter(cancellable, keys, token), follower));
                return true;
            }, () -> cancelled.set(true));
        } catch (IOException e) {
            throw new IndexException(
                    Kind.FAILED, Message.of("index.redis.write-failed", Message.reason(e)),
                    Remedy.of(RemedyAction.TRY_AGAIN), e);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
