package app.footnote.index.lucene;

import app.footnote.index.IndexException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * The files of an index. A change that fails leaves the index as it was when it was durable last, and the next one
 * starts anew: a full disk does not have to be followed by a restart. All but {@link #acquire} and {@link #release} is
 * for one thread.
 */
final class IndexFiles implements Closeable {

    private final Directory directory;
    private final IndexLabel label;
    private volatile SearcherManager searchers;
    private boolean durable = true;

    /** Empty after a change that failed, until the next one. */
    private Optional<IndexWriter> writer;

    private IndexFiles(Directory directory, IndexLabel label, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.label = label;
        this.writer = Optional.of(writer);
        this.searchers = searchers(writer);
    }

    /** Takes hold of the files, and makes an empty index where there is none. */
    static IndexFiles open(Directory directory, IndexLabel label, IndexPlace place)
            throws IOException, IndexException {
        Optional<IndexLabel> written = IndexLabel.read(directory, place);
        if (written.isPresent()) {
            written.get().check(label, place);
        }
        IndexWriter writer = writer(directory);
        try {
            if (written.isEmpty()) {
                commit(writer, label);
            }
            return new IndexFiles(directory, label, writer);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer);
            throw e;
        }
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new PassageAnalyzer())
                .setCodec(new PassageCodec())
                .setSimilarity(PassageSimilarity.bm25())
                .setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }

    private static void commit(IndexWriter writer, IndexLabel label) throws IOException {
        writer.setLiveCommitData(label.written().entrySet());
        writer.commit();
    }

    /** A change to the index; it may look at what there was before. */
    @FunctionalInterface
    interface Change {
        void apply(IndexWriter writer, Snapshot before) throws IOException;
    }

    /** Applies a change; when this returns it is durable, and searches that begin now see it. */
    void commit(Change change) throws IOException {
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
        change(change);
    }

    /** Makes durable what is not; merges that are finished too, since searches are the faster for them. */
    void settle() throws IOException {
        if (writer.isPresent() && (!durable || writer.get().hasUncommittedChanges())) {
            commit((_, _) -> {
            });
        }
    }

    private void change(Change change) throws IOException {
        IndexWriter open = writer.isPresent() ? writer.get() : reopened();
        writer = Optional.empty();
        Snapshot seen = acquire();
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

    private IndexWriter reopened() throws IOException {
        IndexWriter open = writer(directory);
        try {
            SearcherManager before = searchers;
            searchers = searchers(open);
            before.close();
            return open;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(open);
            throw e;
        }
    }

    private static SearcherManager searchers(IndexWriter writer) throws IOException {
        return new SearcherManager(writer, new Snapshots());
    }

    /** What there is now, until it is released; for any number of threads. */
    Snapshot acquire() throws IOException {
        while (true) {
            SearcherManager now = searchers;
            try {
                return (Snapshot) now.acquire();
            } catch (AlreadyClosedException e) {
                // The files may just have been opened again.
                if (now == searchers) {
                    throw e;
                }
            }
        }
    }

    void release(Snapshot snapshot) throws IOException {
        searchers.release(snapshot);
    }

    /** Lets go of the files without waiting for merges that are under way: they only save space and time. */
    @Override
    public void close() throws IOException {
        try {
            settle();
        } finally {
            IOUtils.close(searchers, writer.orElse(null), directory);
        }
    }
}
