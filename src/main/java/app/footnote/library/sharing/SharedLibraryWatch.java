package app.footnote.library.sharing;

import app.footnote.function.ThrowingRunnable;
import app.footnote.index.SharedNoteStore;
import app.footnote.library.store.LibraryException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adopts the changes by other computers that share a library, on a thread of its own. Safe for use by several threads.
 */
public final class SharedLibraryWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedLibraryWatch.class);

    /** Adopting changes takes milliseconds, but may have to wait while a note is written to an unreachable server. */
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final SharedNoteStore notes;
    private final ThrowingRunnable<LibraryException> adoption;
    private final Semaphore changes = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("shared-notes").daemon().unstarted(this::watch);

    private SharedLibraryWatch(SharedNoteStore notes, ThrowingRunnable<LibraryException> adoption) {
        this.notes = notes;
        this.adoption = adoption;
    }

    /** @param adoption adopts all changes so far; does nothing once its thread is interrupted */
    public static SharedLibraryWatch start(SharedNoteStore notes, ThrowingRunnable<LibraryException> adoption) {
        SharedLibraryWatch watch = new SharedLibraryWatch(notes, adoption);
        watch.thread.start();
        notes.onChange(watch.changes::release);
        return watch;
    }

    private void watch() {
        try {
            while (true) {
                changes.acquire();
                changes.drainPermits();
                adopt();
            }
        } catch (InterruptedException e) {
            LOG.debug("Changes by other computers are no longer adopted", e);
        }
    }

    private void adopt() throws InterruptedException {
        try {
            adoption.run();
        } catch (LibraryException | RuntimeException e) {
            LOG.error("Changes by other computers could not be adopted", e);
        }
    }

    /** Waits up to two seconds for an adoption that has started. */
    @Override
    public void close() {
        notes.onChange(() -> {
        });
        thread.interrupt();
        try {
            thread.join(CLOSE_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
