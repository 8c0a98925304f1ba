package app.footnote.index.lucene;

import app.footnote.index.IndexException;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * The files of an index. A change that fails leaves the index as it was, and the next one starts anew: a full disk does
 * not have to be followed by a restart. All but {@link #searchers} is for one thread.
 */
final class IndexFiles implements Closeable {

    private final Directory directory;
    private final IndexLabel label;
    private final SearcherManager searchers;

    /** Empty after a change that failed, until the next one. */
    private Optional<IndexWriter> writer;

    private IndexFiles(Directory directory, IndexLabel label, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.label = label;
        this.writer = Optional.of(writer);
        this.searchers = new SearcherManager(directory, new Snapshots());
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
        IndexWriterConfig config = new IndexWriterConfig(new PassageAnalyzer());
        return new IndexWriter(directory, config.setSimilarity(PassageSimilarity.bm25()).setCommitOnClose(false));
    }

    private static void commit(IndexWriter writer, IndexLabel label) throws IOException {
        writer.setLiveCommitData(label.written().entrySet());
        writer.commit();
    }

    /** A change to the index that is not yet committed; it may look at what is. */
    @FunctionalInterface
    interface Change {
        void apply(IndexWriter writer, Snapshot committed) throws IOException;
    }

    /** Applies a change; when this returns it is durable, and searches that begin now see it. */
    void commit(Change change) throws IOException {
        IndexWriter open = writer.isPresent() ? writer.get() : writer(directory);
        writer = Optional.empty();
        Snapshot committed = (Snapshot) searchers.acquire();
        try {
            change.apply(open, committed);
            commit(open, label);
            writer = Optional.of(open);
        } finally {
            searchers.release(committed);
            if (writer.isEmpty()) {
                open.rollback();
            }
        }
        searchers.maybeRefreshBlocking();
    }

    /** The committed state, for any number of threads. */
    SearcherManager searchers() {
        return searchers;
    }

    /** Lets go of the files without waiting for merges that are under way: they only save space and time. */
    @Override
    public void close() throws IOException {
        IOUtils.close(searchers, writer.orElse(null), directory);
    }
}
