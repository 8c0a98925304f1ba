package app.footnote.index.lucene;

import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.MissingWord;
import app.footnote.index.PassageIndex;
import app.footnote.index.lucene.search.CandidateSearch;
import app.footnote.index.lucene.search.RemoteVectors;
import app.footnote.index.lucene.store.IndexLocation;
import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.IndexStore;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The passages of a shared library in a folder of this computer, for searches by words; their vectors are stored
 * elsewhere. It is a copy that can be created again from the library. One program at a time may have a folder open.
 * Safe for use by several threads.
 */
public final class Lexicon implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lexicon.class);

    /** Waiting for the disk after each change would be slow; changes that a crash undoes are fetched again. */
    private static final long SYNC_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final IndexStore store;
    private long syncedNanos = System.nanoTime();
    private boolean synced = true;

    private Lexicon(IndexStore store) {
        this.store = store;
    }

    /** Opens the lexicon in a folder; creates an empty one if there is none, or none that can be used. */
    public static Lexicon open(Path folder, EmbeddingIdentity embedding) throws IndexException {
        IndexLocation location = new IndexLocation(folder);
        try {
            return new Lexicon(location.open(embedding));
        } catch (IndexException e) {
            switch (e.kind()) {
                case DAMAGED, OTHER_FORMAT, OTHER_EMBEDDING -> LOG.info("The lexicon is created again", e);
                default -> throw e;
            }
        }
        location.delete();
        return new Lexicon(location.open(embedding));
    }

    /** All notes in the lexicon, in no particular order. */
    public List<NoteEdition> editions() throws IndexException {
        return store.read(IndexSnapshot::editions);
    }

    /**
     * Removes and adds notes at once; a note that is added replaces its earlier passages. New searches see the change,
     * but a crash may undo it. If this fails, changes of the last seconds may be undone too, so that the caller must
     * compare {@link #editions} with the library.
     *
     * @param removed the names of editions; names of editions that are not in the lexicon are ignored
     */
    public synchronized void update(Collection<String> removed, Map<NoteEdition, List<Passage>> added)
            throws IndexException {
        synced = false;
        store.update(removed, added);
        sync();
    }

    /** Makes changes durable if the last time was some seconds ago; must be called regularly. */
    public synchronized void sync() throws IndexException {
        long now = System.nanoTime();
        if (!synced && now - syncedNanos > SYNC_INTERVAL_NANOS) {
            syncedNanos = now;
            store.sync();
            synced = true;
        }
    }

    /**
     * The best candidates by words, and the best by vector if the query has one.
     *
     * @throws IndexException if the index cannot be read, or if {@code vectors} throws it
     */
    public List<Candidate> candidates(IndexQuery query, RemoteVectors vectors) throws IndexException {
        CandidateSearch search = CandidateSearch.remote(vectors);
        return store.read(snapshot -> search.candidates(snapshot, query));
    }

    /** The words of a text that no passage has, as {@link PassageIndex#missingWords} finds them. */
    public List<MissingWord> missingWords(String text) throws IndexException {
        return store.read(snapshot -> CandidateSearch.missing(snapshot, text));
    }

    /** All passages of a note in their order. Reads no vectors. */
    public List<Passage> contents(NoteId note) throws IndexException {
        return store.contents(note);
    }

    /** The first passage of each note that has passages. */
    public Map<NoteId, Passage> openings() throws IndexException {
        return store.openings();
    }

    /** Makes all changes durable. */
    @Override
    public void close() throws IndexException {
        store.close();
    }
}
