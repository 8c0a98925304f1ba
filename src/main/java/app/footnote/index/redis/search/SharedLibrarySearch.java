package app.footnote.index.redis.search;

import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.index.redis.follow.LibraryFollower;
import app.footnote.index.redis.server.RedisCalls;
import app.footnote.index.redis.store.LibraryKeys;
import app.footnote.model.CourseId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches words on this computer and vectors in Redis, and makes sure that both see the same state of the library
 * although other computers change it. Safe for use by several threads.
 */
public record SharedLibrarySearch(
        RedisCalls calls,
        LibraryKeys keys,
        LibraryFollower follower,
        String embeddingTag,
        ExecutorService threads) {

    private static final Logger LOG = LoggerFactory.getLogger(SharedLibrarySearch.class);

    /** How often a query is executed because the library changes meanwhile. */
    private static final int MAX_ATTEMPTS = 3;

    public List<Candidate> candidates(IndexQuery query) throws IndexException {
        for (int attempt = 1;; attempt++) {
            long before = follower.changes();
            StaleLexiconDetector detector = new StaleLexiconDetector(follower);
            List<Candidate> found = follower.lexicon().candidates(query, vectors(detector));
            if (detector.isStale()) {
                follow();
            }
            if (query.vector().isEmpty() || follower.changes() == before || attempt == MAX_ATTEMPTS) {
                return found;
            }
            LOG.debug("A query is executed again because the library has changed meanwhile");
        }
    }

    private void follow() throws IndexException {
        try {
            follower.followUnlessBusy();
        } catch (IndexException e) {
            throw IndexException.vectorsUnreachable(e);
        }
    }

    private RedisVectors vectors(StaleLexiconDetector detector) throws IndexException {
        Map<CourseId, Integer> passages = follower.lexicon()
                .editions()
                .stream()
                .map(NoteEdition::note)
                .collect(Collectors.groupingBy(StoredNote::course, Collectors.summingInt(StoredNote::passages)));
        return new RedisVectors(
                calls, keys, embeddingTag, passages, new RedisVectors.Context(threads, detector));
    }
}
