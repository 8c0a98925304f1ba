package app.footnote.index.redis;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.WritingThread;
import java.io.IOException;
import java.util.UUID;

/**
 * Changes a library, one change after the other, on a thread that nobody interrupts. Each is made on what the library
 * says at that moment, and waits for a server that is away. Safe for use by many threads.
 */
final class ChangeDesk implements AutoCloseable {

    private final RedisCalls calls;
    private final LibraryKeys keys;
    private final RedisIndex.Shelf shelf;
    private final Greeting greeting;
    private final String token = UUID.randomUUID().toString();
    private final WritingThread writing = new WritingThread();

    ChangeDesk(RedisCalls calls, LibraryKeys keys, RedisIndex.Shelf shelf, Greeting greeting) {
        this.calls = calls.with(RedisCalls.WHILE_WRITING);
        this.keys = keys;
        this.shelf = shelf;
        this.greeting = greeting;
    }

    /** A change of the library, by who follows it. */
    @FunctionalInterface
    interface Change {
        void by(Changes changes) throws IndexException;
    }

    void make(Change change) throws IndexException {
        try {
            writing.call(() -> {
                calls.call(redis -> redis.exists(keys.label()));
                greeting.say();
                shelf.follower().follow();
                change.by(new Changes(new NoteWriter(calls, keys, token), shelf));
                return true;
            });
        } catch (IOException e) {
            throw new IndexException(Kind.FAILED, "A note could not be written. Try again.", e);
        }
    }

    @Override
    public void close() {
        writing.close();
    }
}
