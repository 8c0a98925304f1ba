package app.footnote.index.redis.search;

import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.index.redis.follow.FollowedLexicon;
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
 * Searches words here and vectors in Redis so that both see the same state of the library, though other computers
 * change it meanwhile.
 */
public record SharedLibrarySearch(
        RedisCalls calls,
        LibraryKeys keys,
        FollowedLexicon shelf,
        String embeddingTag,
        ExecutorService threads) {

    private static final Logger LOG = LoggerFactory.getLogger(SharedLibrarySearch.class);

    /** How often a question is asked again because the library changed under it. */
    private static final int LOOKS = 3;

    public List<Candidate> candidates(IndexQuery query) throws IndexException {
        for (int look = 1;; look++) {
            long before = shelf.follower().changes();
            StaleLexiconDetector sighting = new StaleLexiconDetector(shelf.follower());
            List<Candidate> found = shelf.lexicon().candidates(query, vectors(sighting));
            if (sighting.isStrange()) {
                follow();
            }
            if (query.vector().isEmpty() || shelf.follower().changes() == before || look == LOOKS) {
                return found;
            }
            LOG.debug("A question is asked again, because the library was changed meanwhile");
        }
    }

    private void follow() throws IndexException {
        try {
            shelf.follower().followUnlessBusy();
        } catch (IndexException e) {
            throw RedisVectors.vectorsAway(e);
        }
    }

    private RedisVectors vectors(StaleLexiconDetector sighting) throws IndexException {
        Map<CourseId, Integer> passages = shelf.lexicon()
                .editions()
                .stream()
                .map(NoteEdition::note)
                .collect(Collectors.groupingBy(StoredNote::course, Collectors.summingInt(StoredNote::passages)));
        return new RedisVectors(
                calls, keys, embeddingTag, passages, new RedisVectors.Searching(threads, sighting));
    }
}
