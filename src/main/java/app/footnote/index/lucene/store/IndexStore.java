package app.footnote.index.lucene.store;

import app.footnote.index.IndexException;
import app.footnote.index.IndexWriterThread;
import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One thread changes the files of an index, any number read what was committed last. What goes wrong is told with the
 * place and a remedy. While nothing is written, the files are made quicker to search. Safe for use by many threads.
 */
public final class IndexStore {

    private static final Logger LOG = LoggerFactory.getLogger(IndexStore.class);

    /** Between two notes of an import less time goes by. */
    private static final Duration QUIET = Duration.ofSeconds(15);

    private final IndexLocation place;
    private final IndexWriterThread thread;
    private final IndexFiles files;
    private final Duration quiet;

    /** For the thread alone. */
    private boolean closed;

    private IndexStore(IndexLocation place, IndexWriterThread thread, IndexFiles files, Duration quiet) {
        this.place = place;
        this.thread = thread;
        this.files = files;
        this.quiet = quiet;
        consolidateWhenQuiet();
    }

    /** Takes hold of the files; closes the directory if that fails. */
    public static IndexStore open(Directory directory, IndexLocation place, IndexLabel label) throws IndexException {
        return open(directory, place, label, QUIET);
    }

    /** @param quiet how long nothing must have been written before the files are made quicker to search */
    static IndexStore open(Directory directory, IndexLocation place, IndexLabel label, Duration quiet)
            throws IndexException {
        IndexWriterThread thread = new IndexWriterThread();
        try {
            IndexFiles files = thread.call(() -> IndexFiles.open(directory, label, place));
            return new IndexStore(place, thread, files, quiet);
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(directory, thread);
            throw place.failure("opened", e);
        } catch (IndexException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory, thread);
            throw e;
        }
    }

    /** Makes a change that is durable when this returns. */
    public void write(IndexFiles.Change change) throws IndexException {
        onThread(() -> files.commit(change));
    }

    /** Makes a change that is durable after the next {@link #write}, {@link #settle} or {@link #close}. */
    public void writeSoon(IndexFiles.Change change) throws IndexException {
        onThread(() -> files.apply(change));
    }

    public void settle() throws IndexException {
        onThread(files::settle);
    }

    private interface Writing {

        void done() throws IOException;
    }

    private void onThread(Writing writing) throws IndexException {
        try {
            thread.call(() -> {
                writing.done();
                return true;
            });
        } catch (IOException e) {
            throw place.failure("written", e);
        }
        consolidateWhenQuiet();
    }

    private void consolidateWhenQuiet() {
        thread.postpone(this::consolidate, quiet);
    }

    /** Whoever searches does not need it, so that nobody is told if it fails. */
    private void consolidate() {
        try {
            if (!closed && files.consolidate()) {
                consolidateWhenQuiet();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index stays in many parts: {}", place, e);
        }
    }

    /** Asks one state of the index. */
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
            throw place.failure("read", e);
        }
    }

    public void close() throws IndexException {
        try {
            thread.call(() -> {
                closed = true;
                files.close();
                return true;
            });
        } catch (IOException e) {
            throw place.failure("closed", e);
        } finally {
            thread.close();
        }
    }
}
