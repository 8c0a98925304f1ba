package app.footnote.index.lucene;

import app.footnote.index.IndexException;
import app.footnote.index.WritingThread;
import java.io.IOException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;

/**
 * One thread changes the files of an index, any number read what was committed last. What goes wrong is told with the
 * place and a remedy. Safe for use by many threads.
 */
final class IndexStore {

    private final IndexPlace place;
    private final WritingThread thread;
    private final IndexFiles files;

    private IndexStore(IndexPlace place, WritingThread thread, IndexFiles files) {
        this.place = place;
        this.thread = thread;
        this.files = files;
    }

    /** Takes hold of the files; closes the directory if that fails. */
    static IndexStore open(Directory directory, IndexPlace place, IndexLabel label) throws IndexException {
        WritingThread thread = new WritingThread();
        try {
            return new IndexStore(place, thread, thread.call(() -> IndexFiles.open(directory, label, place)));
        } catch (IOException e) {
            IOUtils.closeWhileHandlingException(directory, thread);
            throw place.failure("opened", e);
        } catch (IndexException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(directory, thread);
            throw e;
        }
    }

    /** Makes a change that is durable when this returns. */
    void write(IndexFiles.Change change) throws IndexException {
        onThread(() -> files.commit(change));
    }

    /** Makes a change that is durable after the next {@link #write}, {@link #settle} or {@link #close}. */
    void writeSoon(IndexFiles.Change change) throws IndexException {
        onThread(() -> files.apply(change));
    }

    void settle() throws IndexException {
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
    }

    /** Asks one state of the index. */
    @FunctionalInterface
    interface Reading<T> {
        T from(Snapshot snapshot) throws IOException, IndexException;
    }

    <T> T read(Reading<T> reading) throws IndexException {
        try {
            Snapshot snapshot = files.acquire();
            try {
                return reading.from(snapshot);
            } finally {
                files.release(snapshot);
            }
        } catch (IOException e) {
            throw place.failure("read", e);
        }
    }

    void close() throws IndexException {
        try {
            thread.call(() -> {
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
