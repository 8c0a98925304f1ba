package app.footnote.index.lucene;

import app.footnote.files.FileTree;
import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.lucene.search.CandidateSearch;
import app.footnote.index.lucene.search.RemoteVectorSearch;
import app.footnote.index.lucene.search.RemoteVectors;
import app.footnote.index.lucene.store.IndexLabel;
import app.footnote.index.lucene.store.IndexLocation;
import app.footnote.index.lucene.store.IndexSnapshot;
import app.footnote.index.lucene.store.IndexStore;
import app.footnote.index.lucene.store.NoteDocument;
import app.footnote.index.lucene.store.NoteEdition;
import app.footnote.index.lucene.store.PassageDocument;
import app.footnote.index.lucene.store.PassageKey;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The passages of a library in a folder of this computer, to be searched by their words, while their vectors are kept
 * elsewhere. It follows what the library says and can be made again from it. One program at a time may have a folder
 * open. Safe for use by many threads.
 */
public final class Lexicon implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lexicon.class);

    /** What is not on the disk after a crash is fetched again, so the disk is waited for only now and then. */
    private static final long SETTLED_AFTER_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final IndexStore store;
    private long settledNanos = System.nanoTime();
    private boolean settled = true;

    private Lexicon(IndexStore store) {
        this.store = store;
    }

    /** An edition of a note with all its passages. */
    public record Text(NoteEdition edition, List<Passage> passages) {
    }

    /** Opens the lexicon of a folder; begins an empty one where there is none, or none that can be used. */
    public static Lexicon open(Path folder, EmbeddingIdentity embedding) throws IndexException {
        try {
            return new Lexicon(store(folder, embedding));
        } catch (IndexException e) {
            switch (e.kind()) {
                case DAMAGED, OTHER_FORMAT, OTHER_EMBEDDING -> LOG.info("The lexicon is made again", e);
                default -> throw e;
            }
        }
        empty(folder);
        return new Lexicon(store(folder, embedding));
    }

    private static IndexStore store(Path folder, EmbeddingIdentity embedding) throws IndexException {
        IndexLocation place = new IndexLocation(folder);
        try {
            return IndexStore.open(FSDirectory.open(folder), place, new IndexLabel(embedding));
        } catch (IOException e) {
            throw place.failure("opened", e);
        }
    }

    private static void empty(Path folder) throws IndexException {
        try {
            FileTree.delete(folder);
        } catch (IOException e) {
            throw new IndexLocation(folder).failure("deleted", e);
        }
    }

    /** All notes that it has, in no order. */
    public List<NoteEdition> editions() throws IndexException {
        return store.read(IndexSnapshot::editions);
    }

    /**
     * Lets notes go and takes others in, all at once; the passages that a note had before go too. Searches that begin
     * now see it, but a crash may undo it, and if it fails, also what was changed a few seconds before: whoever calls
     * then compares {@link #editions} with what there ought to be.
     *
     * @param gone the names of editions; those of which it has another edition meanwhile, or none, change nothing
     */
    public synchronized void change(Collection<String> gone, List<Text> arrived) throws IndexException {
        settled = false;
        store.writeSoon((lucene, before) -> {
            for (NoteEdition edition : before.editions()) {
                if (gone.contains(edition.name())) {
                    lucene.deleteDocuments(NoteDocument.blockOf(edition.note().note()));
                }
            }
            for (Text text : arrived) {
                put(text, lucene);
            }
        });
        settle();
    }

    /** Makes durable what has not been for some seconds; to be called every now and then. */
    public synchronized void settle() throws IndexException {
        long now = System.nanoTime();
        if (!settled && now - settledNanos > SETTLED_AFTER_NANOS) {
            settledNanos = now;
            store.settle();
            settled = true;
        }
    }

    private static void put(Text text, IndexWriter lucene) throws IOException {
        NoteEdition edition = text.edition();
        Document[] block = new Document[text.passages().size() + 1];
        block[0] = NoteDocument.of(edition);
        for (int i = 0; i < text.passages().size(); i++) {
            block[i + 1] = PassageDocument.of(text.passages().get(i), new PassageKey(edition.name(), i));
        }
        lucene.updateDocuments(NoteDocument.blockOf(edition.note().note()), List.of(block));
    }

    /**
     * The best candidates by words, and by vector if the question has one.
     *
     * @param vectors what it throws, this throws
     */
    public List<Candidate> candidates(IndexQuery query, RemoteVectors vectors) throws IndexException {
        CandidateSearch search = new CandidateSearch(new RemoteVectorSearch(vectors));
        return store.read(snapshot -> search.candidates(snapshot, query));
    }

    /** What was changed is durable when this returns. */
    @Override
    public void close() throws IndexException {
        store.close();
    }
}
