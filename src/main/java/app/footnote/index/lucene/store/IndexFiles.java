package app.footnote.index.lucene.store;

import app.footnote.index.IndexException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;

/**
 * The files of an index. A change that fails leaves the index in its last durable state, and the next change starts
 * from there, so that no restart is needed after a full disk. Not thread-safe, except {@link #acquire} and
 * {@link #release}.
 *
 * <p>
 * Lucene's writer is opened by the first change only: it starts by merging segments, and its first searcher waits for
 * that. Most runs of the program end without a change and need no writer.
 */
final class IndexFiles implements Closeable {

    /** Lucene's own lock belongs to the writer, which is opened too late to exclude another program. */
    private static final String LOCK = "footnote.lock";

    private final Directory directory;
    private final Lock lock;
    private final IndexLabel label;
    private volatile SearcherManager searchers;
    private boolean durable = true;

    /** Whether segments have been merged since the last change; a merge that failed is not tried again before. */
    private boolean consolidated;

    /** Empty before the first change, and after a change that failed until the next one. */
    private Optional<IndexWriter> writer = Optional.empty();

    private IndexFiles(Directory directory, Lock lock, IndexLabel label) throws IOException {
        this.directory = directory;
        this.lock = lock;
        this.label = label;
        this.searchers = new SearcherManager(directory, new IndexSnapshots());
    }

    /** Locks the files; creates an empty index if there is none. */
    static IndexFiles open(Directory directory, IndexLabel label, IndexLocation location)
            throws IOException, IndexException {
        Lock lock = directory.obtainLock(LOCK);
        try {
            Optional<IndexLabel> stored = IndexLabel.read(directory, location);
            if (stored.isPresent()) {
                stored.get().check(label, location);
            } else {
                createEmpty(directory, label);
            }
            return new IndexFiles(directory, lock, label);
        } catch (IOException | IndexException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(lock);
            throw e;
        }
    }

    private static void createEmpty(Directory directory, IndexLabel label) throws IOException {
        try (IndexWriter writer = writer(directory)) {
            commit(writer, label);
        }
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new PassageAnalyzer())
                .setCodec(new PassageCodec())
                .setSimilarity(PassageSimilarity.bm25())
                .setMergePolicy(SegmentConsolidation.policy())
                .setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }

    private static void commit(IndexWriter writer, IndexLabel label) throws IOException {
        writer.setLiveCommitData(label.fields().entrySet());
        writer.commit();
    }

    /** A change to the index, which may depend on the state before. */
    @FunctionalInterface
    interface Change {
        void apply(IndexWriter writer, IndexSnapshot before) throws IOException;
    }

    /** Applies a change; when this returns, it is durable, and new searches see it. */
    void commit(Change change) throws IOException {
        consolidated = false;
        changeAndCommit(change);
    }

    private void changeAndCommit(Change change) throws IOException {
        change((open, before) -> {
            change.apply(open, before);
            commit(open, label);
        });
        durable = true;
    }

    /**
     * Applies a change that new searches see, but that is not durable before the next {@link #commit} or {@link #sync}:
     * a crash or a change that fails may undo it. Waiting for the disk is what takes longest.
     */
    void apply(Change change) throws IOException {
        durable = false;
        consolidated = false;
        change(change);
    }

    /** Makes all changes durable, and merges that have finished, because they make searches faster. */
    void sync() throws IOException {
        if (writer.isPresent() && (!durable || writer.get().hasUncommittedChanges())) {
            changeAndCommit((_, _) -> {
            });
        }
    }

    /**
     * Starts or continues merging small segments. The merging itself runs in the background, beside further changes.
     *
     * @return whether this must be called again after the merging
     */
    boolean consolidate() throws IOException {
        if (writer.isPresent() && !writer.get().getMergingSegments().isEmpty()) {
            return true;
        }
        sync();
        Optional<SegmentConsolidation> worthwhile = consolidated ? Optional.empty() : worthwhile();
        if (worthwhile.isPresent()) {
            consolidated = true;
            change((open, _) -> open.forceMerge(worthwhile.get().segments(), false));
        }
        return worthwhile.isPresent();
    }

    private Optional<SegmentConsolidation> worthwhile() throws IOException {
        IndexSnapshot snapshot = acquire();
        try {
            return SegmentConsolidation.of(snapshot);
        } finally {
            release(snapshot);
        }
    }

    private void change(Change change) throws IOException {
        IndexWriter open = writer.isPresent() ? writer.get() : openWriter();
        writer = Optional.empty();
        IndexSnapshot before = acquire();
        try {
            change.apply(open, before);
            searchers.maybeRefreshBlocking();
            writer = Optional.of(open);
        } finally {
            release(before);
            if (writer.isEmpty()) {
                open.rollback();
            }
        }
    }

    private IndexWriter openWriter() throws IOException {
        IndexWriter open = writer(directory);
        try {
            SearcherManager previous = searchers;
            searchers = new SearcherManager(open, new IndexSnapshots());
            previous.close();
            return open;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(open);
            throw e;
        }
    }

    /** The current state, which must be released. Safe for use by several threads. */
    IndexSnapshot acquire() throws IOException {
        while (true) {
            SearcherManager current = searchers;
            try {
                return (IndexSnapshot) current.acquire();
            } catch (AlreadyClosedException e) {
                // A writer may have been opened meanwhile.
                if (current == searchers) {
                    throw e;
                }
            }
        }
    }

    void release(IndexSnapshot snapshot) throws IOException {
        searchers.release(snapshot);
    }

    /**
     * Makes all changes durable and unlocks the files. Does not wait for running merges, which only save space and
     * time.
     */
    @Override
    public void close() throws IOException {
        try {
            sync();
        } finally {
            IOUtils.close(searchers, writer.orElse(null), lock, directory);
        }
    }
}
