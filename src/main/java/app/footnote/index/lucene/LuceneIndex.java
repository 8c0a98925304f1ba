package app.footnote.index.lucene;

import app.footnote.index.Candidate;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.search.CandidateSearch;
import app.footnote.index.lucene.search.LocalVectorSearch;
import app.footnote.index.lucene.store.IndexLabel;
import app.footnote.index.lucene.store.IndexLocation;
import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.IndexStore;
import app.footnote.index.lucene.store.NoteDocument;
import app.footnote.index.lucene.store.PassageDocument;
import app.footnote.index.lucene.store.StoredPassages;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Keeps passages in a folder of this computer. One program at a time may have a folder open.
 *
 * <p>
 * A note is one block of documents, its passages and one that describes it, written in one step. Searches see what was
 * last committed, so that a note is found whole or not at all. Safe for use by many threads; an interrupted caller does
 * not disturb a write that has begun.
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
     * Opens the index of a folder; makes both if there is none.
     *
     * @param embedding the embedding whose vectors the index keeps; if it keeps another's, this fails with
     * {@link IndexException.Kind#OTHER_EMBEDDING}
     */
    public static LuceneIndex open(Path folder, EmbeddingIdentity embedding) throws IndexException {
        return open(directory(folder), new IndexLocation(folder), embedding, LocalVectorSearch.EXACT_UP_TO_PASSAGES);
    }

    /** Which embedding made the vectors in a folder; empty where there is no index. Needs no hold on the folder. */
    public static Optional<EmbeddingIdentity> embeddingIn(Path folder) throws IndexException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        IndexLocation place = new IndexLocation(folder);
        try (Directory directory = directory(folder)) {
            return IndexLabel.read(directory, place).map(IndexLabel::embedding);
        } catch (IOException e) {
            throw place.failure("read", e);
        }
    }

    public static LuceneIndex open(Directory directory, IndexLocation place, EmbeddingIdentity embedding, int exactUpTo)
            throws IndexException {
        IndexStore store = IndexStore.open(directory, place, new IndexLabel(embedding));
        return new LuceneIndex(embedding, store, new CandidateSearch(new LocalVectorSearch(exactUpTo)));
    }

    private static Directory directory(Path folder) throws IndexException {
        try {
            return FSDirectory.open(folder);
        } catch (IOException e) {
            throw new IndexLocation(folder).failure("opened", e);
        }
    }

    @Override
    public EmbeddingIdentity embedding() {
        return embedding;
    }

    @Override
    public void replace(StoredNote note, List<EmbeddedPassage> passages) throws IndexException {
        List<Document> block = new ArrayList<>(passages.size() + 1);
        block.add(NoteDocument.of(note));
        for (EmbeddedPassage passage : passages) {
            block.add(PassageDocument.of(passage, embedding.dimension()));
        }
        store.write((lucene, committed) -> lucene.updateDocuments(NoteDocument.blockOf(note.note()), block));
    }

    @Override
    public void move(NoteId note, CourseId course) throws IndexException {
        store.write((lucene, committed) -> {
            Optional<StoredNote> stored = committed.note(note);
            if (stored.isPresent()) {
                lucene.updateDocument(NoteDocument.headOf(note), NoteDocument.of(stored.get().movedTo(course)));
            }
        });
    }

    @Override
    public void remove(NoteId note) throws IndexException {
        store.write((lucene, committed) -> lucene.deleteDocuments(NoteDocument.blockOf(note)));
    }

    @Override
    public List<Candidate> candidates(IndexQuery query) throws IndexException {
        query.vector().ifPresent(this::checkDimension);
        return store.read(snapshot -> search.candidates(snapshot, query));
    }

    private void checkDimension(float[] vector) {
        PassageDocument.checkDimension(vector, embedding.dimension());
    }

    @Override
    public List<StoredNote> stored() throws IndexException {
        return store.read(IndexSnapshot::notes);
    }

    @Override
    public List<EmbeddedPassage> passages(NoteId note) throws IndexException {
        return store.read(snapshot -> new StoredPassages(note).in(snapshot));
    }

    @Override
    public void close() throws IndexException {
        store.close();
    }
}
