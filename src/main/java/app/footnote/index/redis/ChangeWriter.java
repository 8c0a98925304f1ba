package app.footnote.index.redis;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.IndexWriterThread;
import app.footnote.index.redis.follow.FollowedLexicon;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.index.redis.store.LibraryInitializer;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.index.redis.store.NoteHeadWriter;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Changes a library, one change after the other, on a thread that nobody interrupts. Each is made on what the library
 * says at that moment, and waits for a server that is away. Safe for use by many threads.
 */
final class ChangeWriter implements AutoCloseable {

    private final RedisCalls calls;
    private final LibraryKeys keys;
    private final FollowedLexicon shelf;
    private final LibraryInitializer greeting;
    private final String token = UUID.randomUUID().toString();
    private final IndexWriterThread writing = new IndexWriterThread();

    ChangeWriter(RedisCalls calls, LibraryKeys keys, FollowedLexicon shelf, LibraryInitializer greeting) {
        this.calls = calls.with(RedisCalls.WHILE_WRITING);
        this.keys = keys;
        this.shelf = shelf;
        this.greeting = greeting;
    }

    /** A change of the library, by who follows it. */
    @FunctionalInterface
    interface Change {
        void by(NoteChanges changes) throws IndexException;
    }

    /** Who is interrupted meanwhile does not wait for a server that is away; what it answers counts all the same. */
    void make(Change change) throws IndexException {
        AtomicBoolean unwanted = new AtomicBoolean();
        RedisCalls wanted = calls.until(unwanted);
        try {
            writing.call(() -> {
                wanted.call(redis -> redis.exists(keys.label()));
                greeting.say();
                shelf.follower().follow();
                change.by(new NoteChanges(new NoteHeadWriter(wanted, keys, token), shelf));
                return true;
            }, () -> unwanted.set(true));
        } catch (IOException e) {
            throw new IndexException(Kind.FAILED, "A note could not be written. Try again.", e);
        }
    }

    @Override
    public void close() {
        writing.close();
    }
}
