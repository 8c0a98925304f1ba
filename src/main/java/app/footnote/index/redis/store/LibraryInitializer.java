package app.footnote.index.redis.store;

import app.footnote.index.IndexException;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;

/**
 * Prepares a library for use as soon as the server answers: checks the embedding, and removes what interrupted writes
 * have left. Safe for use by several threads.
 */
public final class LibraryInitializer {

    private final RedisCalls calls;
    private final LibraryKeys keys;
    private final EmbeddingIdentity embedding;
    private volatile boolean done;

    public LibraryInitializer(RedisCalls calls, LibraryKeys keys, EmbeddingIdentity embedding) {
        this.calls = calls;
        this.keys = keys;
        this.embedding = embedding;
    }

    /**
     * Prepares the library; does nothing after the first success.
     *
     * @throws IndexException of kind {@link IndexException.Kind#OTHER_EMBEDDING} if its vectors come from another
     * embedding
     */
    public synchronized void initialize() throws IndexException {
        if (!done) {
            new LibraryLabel(calls, keys).ensure(embedding);
            for (String course : calls.call(redis -> redis.smembers(keys.courses()))) {
                new OrphanedGenerations(calls).removeAll(keys.course(new CourseId(course)));
            }
            done = true;
        }
    }
}
