package app.footnote.index.lucene.store;

import app.footnote.function.ThrowingRunnable;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.IndexWriterThread;
import app.footnote.index.StoredNote;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The notes in the files of an index. One thread changes the files; any number of threads read the last committed
 * state. While nothing is written, segments are merged in the background so that searches are faster. Safe for use by
 * several threads.
 */
public final class IndexStore {

    private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);

    /** Longer than the time between two notes of an import. */
    private static final Duration IDLE_TIME = Duration.ofSeconds(15);

    /** Between two steps of an upgrade, for changes that wait. */
    private static final Duration UPGRADE_PAUSE = Duration.ofMillis(50);

    private final IndexLocation location;
    private final int dimension;
    private final IndexWriterThread thread;
    private final IndexFiles files;
    private final Duration idleTime;

    /** Used by the writer thread only. */
    private boolean closed;

    private IndexStore(
            IndexLocation location, int dimension, IndexWriterThread thread, IndexFiles files, Duration idleTime) {
        this.location = location;
        this.dimension = dimension;
        this.thread = thread;
        this.files = files;
        this.idleTime = idleTime;
        scheduleConsolidation();
    }

    /** Locks and opens the files; closes the directory if that fails. */
    public static IndexStore open(Directory directory, IndexLocation location, EmbeddingIdentity embedding)
            throws IndexException {
        return open(directory, location, embedding, IDLE_TIME);
    }

    /** @param idleTime how long nothing must have been written before segments are merged */
    static IndexStore open(Directory directory, IndexLocation location, EmbeddingIdentity embedding, Duration idleTime)
            throws IndexException {
        IndexWriterThread thread = new IndexWriterThread();
        try {
            IndexFiles files = thread.call(() -> IndexFiles.open(directory, new IndexLabel(embedding), location));
            return new IndexStore(location, embedding.dimension(), thread, files, idleTime);
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(directory, thread);
            throw location.failure(IndexOperation.OPEN, e);
        } catch (IndexException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory, thread);
            throw e;
        }
    }

    /** Replaces a note's passages; durable when this returns. */
    public void replace(StoredNote note, List<EmbeddedPassage> passages) throws IndexException {
        List<Document> block = NoteDocument.block(note, passages, dimension);
        write((lucene, _) -> lucene.updateDocuments(NoteDocument.blockOf(note.note()), block));
    }

    /** Moves a note to another course; durable when this returns. Does nothing for a note that is not stored. */
    public void move(NoteId note, CourseId course) throws IndexException {
        write((lucene, committed) -> {
            Optional<StoredNote> stored = committed.note(note);
            if (stored.isPresent()) {
                lucene.updateDocument(NoteDocument.headOf(note),
                        NoteDocument.of(stored.get().movedTo(course), committed.state(note)));
            }
        });
    }

    /** Removes a note; durable when this returns. */
    public void remove(NoteId note) throws IndexException {
        write((lucene, _) -> lucene.deleteDocuments(NoteDocument.blockOf(note)));
    }

    /**
     * Removes and adds editions of notes at once; durable after the next {@link #sync} or {@link #close}. An edition
     * replaces earlier editions of its note.
     *
     * @param removed the names of editions; names of editions that are not stored are ignored
     */
    public void update(Collection<String> removed, Map<NoteEdition, List<Passage>> added) throws IndexException {
        onThread(() -> files.apply((lucene, before) -> {
            for (NoteEdition edition : before.editions()) {
                if (removed.contains(edition.name())) {
                    lucene.deleteDocuments(NoteDocument.blockOf(edition.note().note()));
                }
            }
            for (Map.Entry<NoteEdition, List<Passage>> edition : added.entrySet()) {
                NoteId note = edition.getKey().note().note();
                lucene.updateDocuments(
                        NoteDocument.blockOf(note), NoteDocument.block(edition.getKey(), edition.getValue()));
            }
        }));
    }

    /** Makes all changes durable. */
    public void sync() throws IndexException {
        onThread(files::sync);
    }

    void write(IndexFiles.Change change) throws IndexException {
        onThread(() -> files.commit(change));
    }

    private void onThread(ThrowingRunnable<IOException> work) throws IndexException {
        try {
            thread.call(() -> {
                work.run();
                return true;
            });
        } catch (IOException e) {
            throw location.failure(IndexOperation.WRITE, e);
        }
        scheduleConsolidation();
    }

    private void scheduleConsolidation() {
        thread.schedule(this::consolidate, idleTime);
    }

    /** A failure is only logged, because searches work without it. */
    private void consolidate() {
        try {
            if (!closed && upgrade()) {
                thread.schedule(this::consolidate, UPGRADE_PAUSE);
            } else if (!closed && files.consolidate()) {
                scheduleConsolidation();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The segments of the index could not be merged: {}", location, e);
        }
    }

    /** Rewrites some of the documents of an earlier format; returns whether there were any. */
    private boolean upgrade() throws IOException {
        boolean needed;
        IndexSnapshot snapshot = files.acquire();
        try {
            needed = DocumentUpgrade.isNeeded(snapshot);
        } finally {
            files.release(snapshot);
        }
        if (needed) {
            files.commit(new DocumentUpgrade(dimension));
        }
        return needed;
    }

    /** Reads one state of the index. */
    @FunctionalInterface
    public interface Reading<T> {
        T from(IndexSnapshot snapshot) throws IOException, IndexException;
    }

    public <T> T read(Reading<T> reading) throws IndexException {
        try {
            IndexSnapshot snapshot = files.acquire();
            try {
                return reading.from(snapshot);
            } finally {
                files.release(snapshot);
            }
        } catch (IOException e) {
            throw location.failure(IndexOperation.READ, e);
        }
    }

    /** A note's passages in their order, with their vectors. */
    public List<EmbeddedPassage> passages(NoteId note) throws IndexException {
        return read(snapshot -> new StoredPassages(note).in(snapshot));
    }

    /** All passages of a note in their order. Reads no vectors. */
    public List<Passage> contents(NoteId note) throws IndexException {
        return read(snapshot -> new StoredPassages(note).withoutVectors(snapshot));
    }

    /** The first passage of each note that has passages. */
    public Map<NoteId, Passage> openings() throws IndexException {
        return read(StoredPassages::openings);
    }

    /** The notes with passages that have a vector, but no vectors of their words. */
    public Set<NoteId> withoutTokens() throws IndexException {
        return read(IndexSnapshot::withoutTokens);
    }

    /** Makes all changes durable, and unlocks the files. */
    public void close() throws IndexException {
        try {
            thread.call(() -> {
                closed = true;
                files.close();
                return true;
            });
        } catch (IOException e) {
            throw location.failure(IndexOperation.CLOSE, e);
        } finally {
            thread.close();
        }
    }
}
