package app.footnote.index.redis.store;

import app.footnote.index.IndexException;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;

/** What must be done once before anything else, as soon as a server answers. Safe for use by many threads. */
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

    /** Looks whose vectors the library keeps, and sweeps out what was left behind; nothing the second time. */
    public synchronized void say() throws IndexException {
        if (!done) {
            new LibraryLabel(calls, keys).ensure(embedding);
            for (String course : calls.call(redis -> redis.smembers(keys.courses()))) {
                new OrphanedGenerations(calls).sweep(keys.course(new CourseId(course)));
            }
            done = true;
        }
    }
}
