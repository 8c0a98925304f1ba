package app.footnote.library.sharing;

import app.footnote.index.SharedNoteStore;
import app.footnote.library.store.LibraryException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes over what other computers change in a shared library, on a thread of its own, until it is closed. */
public final class SharedLibraryWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedLibraryWatch.class);

    /** What is being taken over takes milliseconds, but may wait for a note to be put on a server that is away. */
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(2);

    private final SharedNoteStore notes;
    private final Taking taking;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("shared-notes").daemon().unstarted(this::watch);

    /** Takes over what there is now; nothing any more once its thread is interrupted. */
    public interface Taking {

        void takeOver() throws LibraryException;
    }

    private SharedLibraryWatch(SharedNoteStore notes, Taking taking) {
        this.notes = notes;
        this.taking = taking;
    }

    public static SharedLibraryWatch start(SharedNoteStore notes, Taking taking) {
        SharedLibraryWatch watch = new SharedLibraryWatch(notes, taking);
        watch.thread.start();
        notes.onChange(watch.news::release);
        return watch;
    }

    private void watch() {
        try {
            while (true) {
                news.acquire();
                news.drainPermits();
                takeOver();
            }
        } catch (InterruptedException e) {
            LOG.debug("The other computers are listened to no longer", e);
        }
    }

    private void takeOver() {
        try {
            taking.takeOver();
        } catch (LibraryException | RuntimeException e) {
            LOG.error("What other computers have changed could not be taken over", e);
        }
    }

    /** Waits a little for the end of what is being taken over. */
    @Override
    public void close() {
        notes.onChange(() -> {
        });
        thread.interrupt();
        try {
            thread.join(PATIENCE_AT_CLOSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
