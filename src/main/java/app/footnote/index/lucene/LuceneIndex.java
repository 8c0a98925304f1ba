package app.footnote.index.lucene;

import app.footnote.index.Candidate;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.MissingWord;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.index.VectorDimension;
import app.footnote.index.lucene.search.CandidateSearch;
import app.footnote.index.lucene.store.IndexLocation;
import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.IndexStore;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.store.Directory;

/**
 * Stores passages in a folder of this computer. One program at a time may have a folder open.
 *
 * <p>
 * A note is one block of documents, its passages and one for the note, which is written in one step. Searches see the
 * last committed state, so that they find either the whole note or nothing of it. Safe for use by several threads; an
 * interrupt of the caller does not affect a write that has started.
 */
public final class LuceneIndex implements PassageIndex {

    private final EmbeddingIdentity embedding;
    private final IndexStore store;
    private final CandidateSearch search;

    private LuceneIndex(EmbeddingIdentity embedding, IndexStore store, CandidateSearch search) {
        this.embedding = embedding;
        this.store = store;
        this.search = search;
    }

    /**
     * Opens the index in a folder; creates both if there is none.
     *
     * @param embedding the embedding whose vectors the index has; if it has vectors of another one, this fails with
     * {@link IndexException.Kind#OTHER_EMBEDDING}
     */
    public static LuceneIndex open(Path folder, EmbeddingIdentity embedding) throws IndexException {
        return open(new IndexLocation(folder), embedding);
    }

    static LuceneIndex open(IndexLocation location, EmbeddingIdentity embedding) throws IndexException {
        return new LuceneIndex(embedding, location.open(embedding), CandidateSearch.local());
    }

    /**
     * Opens the index in any directory.
     *
     * @param location the folder that failures name
     * @param search searches vectors in the index itself
     */
    public static LuceneIndex open(
            Directory directory, IndexLocation location, EmbeddingIdentity embedding, CandidateSearch search)
            throws IndexException {
        return new LuceneIndex(embedding, IndexStore.open(directory, location, embedding), search);
    }

    /** The embedding that made the vectors in a folder; empty if there is no index. Does not lock the folder. */
    public static Optional<EmbeddingIdentity> embeddingIn(Path folder) throws IndexException {
        return new IndexLocation(folder).embedding();
    }

    @Override
    public EmbeddingIdentity embedding() {
        return embedding;
    }

    @Override
    public void replace(StoredNote note, List<EmbeddedPassage> passages) throws IndexException {
        store.replace(note, passages);
    }

    @Override
    public void move(NoteId note, CourseId course) throws IndexException {
        store.move(note, course);
    }

    @Override
    public void remove(NoteId note) throws IndexException {
        store.remove(note);
    }

    @Override
    public List<Candidate> candidates(IndexQuery query) throws IndexException {
        query.vector().ifPresent(vector -> VectorDimension.require(embedding.dimension(), vector));
        return store.read(snapshot -> search.candidates(snapshot, query));
    }

    @Override
    public List<MissingWord> missingWords(String text) throws IndexException {
        return store.read(snapshot -> search.missingWords(snapshot, text));
    }

    @Override
    public List<StoredNote> stored() throws IndexException {
        return store.read(IndexSnapshot::notes);
    }

    @Override
    public List<EmbeddedPassage> passages(NoteId note) throws IndexException {
        return store.passages(note);
    }

    @Override
    public List<Passage> contents(NoteId note) throws IndexException {
        return store.contents(note);
    }

    @Override
    public Map<NoteId, Passage> openings() throws IndexException {
        return store.openings();
    }

    @Override
    public Set<NoteId> withoutTokens() throws IndexException {
        return store.withoutTokens();
    }

    @Override
    public void close() throws IndexException {
        store.close();
    }
}
