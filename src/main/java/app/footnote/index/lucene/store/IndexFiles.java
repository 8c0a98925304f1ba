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
 * The files of an index. A change that fails leaves the index as it was when it was durable last, and the next one
 * starts anew: a full disk does not have to be followed by a restart. All but {@link #acquire} and {@link #release} is
 * for one thread.
 *
 * <p>
 * Lucene's writer is opened by the first change, for it begins with merging segments, and has its first searcher wait
 * for that: most starts are over sooner, and would do it in vain each time.
 */
public final class IndexFiles implements Closeable {

    /** Lucene's own lock is the writer's, and so taken too late to keep another program out. */
    private static final String LOCK = "footnote.lock";

    private final Directory directory;
    private final Lock hold;
    private final IndexLabel label;
    private volatile SearcherManager searchers;
    private boolean durable = true;

    /** Since the last change; what could not be brought together is not tried again until there is another. */
    private boolean consolidated;

    /** Empty until the first change; and after a change that failed, until the next one. */
    private Optional<IndexWriter> writer = Optional.empty();

    private IndexFiles(Directory directory, Lock hold, IndexLabel label) throws IOException {
        this.directory = directory;
        this.hold = hold;
        this.label = label;
        this.searchers = new SearcherManager(directory, new IndexSnapshots());
    }

    /** Takes hold of the files, and makes an empty index where there is none. */
    static IndexFiles open(Directory directory, IndexLabel label, IndexLocation place)
            throws IOException, IndexException {
        Lock hold = directory.obtainLock(LOCK);
        try {
            Optional<IndexLabel> written = IndexLabel.read(directory, place);
            if (written.isPresent()) {
                written.get().check(label, place);
            } else {
                makeEmpty(directory, label);
            }
            return new IndexFiles(directory, hold, label);
        } catch (IOException | IndexException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(hold);
            throw e;
        }
    }

    private static void makeEmpty(Directory directory, IndexLabel label) throws IOException {
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
        writer.setLiveCommitData(label.written().entrySet());
        writer.commit();
    }

    /** A change to the index; it may look at what there was before. */
    @FunctionalInterface
    public interface Change {
        void apply(IndexWriter writer, IndexSnapshot before) throws IOException;
    }

    /** Applies a change; when this returns it is durable, and searches that begin now see it. */
    void commit(Change change) throws IOException {
        consolidated = false;
        committed(change);
    }

    private void committed(Change change) throws IOException {
        change((open, seen) -> {
            change.apply(open, seen);
            commit(open, label);
        });
        durable = true;
    }

    /**
     * Applies a change that searches that begin now see, but that may be gone after a crash, or after another change
     * that fails, until the next {@link #commit} or {@link #settle}: waiting for the disk is what takes longest.
     */
    void apply(Change change) throws IOException {
        durable = false;
        consolidated = false;
        change(change);
    }

    /** Makes durable what is not; merges that are finished too, since searches are the faster for them. */
    void settle() throws IOException {
        if (writer.isPresent() && (!durable || writer.get().hasUncommittedChanges())) {
            committed((_, _) -> {
            });
        }
    }

    /**
     * Begins, or goes on, to bring together what lies in many parts; the work itself is done in the background, beside
     * further changes.
     *
     * @return whether there may be more to do, once that work has been done
     */
    boolean consolidate() throws IOException {
        if (writer.isPresent() && !writer.get().getMergingSegments().isEmpty()) {
            return true;
        }
        settle();
        Optional<SegmentConsolidation> worthwhile = consolidated ? Optional.empty() : worthwhile();
        if (worthwhile.isPresent()) {
            consolidated = true;
            change((open, _) -> open.forceMerge(worthwhile.get().segments(), false));
        }
        return worthwhile.isPresent();
    }

    private Optional<SegmentConsolidation> worthwhile() throws IOException {
        IndexSnapshot now = acquire();
        try {
            return SegmentConsolidation.of(now);
        } finally {
            release(now);
        }
    }

    private void change(Change change) throws IOException {
        IndexWriter open = writer.isPresent() ? writer.get() : opened();
        writer = Optional.empty();
        IndexSnapshot seen = acquire();
        try {
            change.apply(open, seen);
            searchers.maybeRefreshBlocking();
            writer = Optional.of(open);
        } finally {
            release(seen);
            if (writer.isEmpty()) {
                open.rollback();
            }
        }
    }

    private IndexWriter opened() throws IOException {
        IndexWriter open = writer(directory);
        try {
            SearcherManager before = searchers;
            searchers = new SearcherManager(open, new IndexSnapshots());
            before.close();
            return open;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(open);
            throw e;
        }
    }

    /** What there is now, until it is released; for any number of threads. */
    IndexSnapshot acquire() throws IOException {
        while (true) {
            SearcherManager now = searchers;
            try {
                return (IndexSnapshot) now.acquire();
            } catch (AlreadyClosedException e) {
                // The files may just have been opened again.
                if (now == searchers) {
                    throw e;
                }
            }
        }
    }

    void release(IndexSnapshot snapshot) throws IOException {
        searchers.release(snapshot);
    }

    /** Lets go of the files without waiting for merges that are under way: they only save space and time. */
    @Override
    public void close() throws IOException {
        try {
            settle();
        } finally {
            IOUtils.close(searchers, writer.orElse(null), hold, directory);
        }
    }
}
