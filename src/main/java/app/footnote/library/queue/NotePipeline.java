package app.footnote.library.queue;

import app.footnote.library.event.LibraryEvent;
import app.footnote.library.event.LibraryListeners;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.EncodingChoices;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.PageStore;
import java.util.Optional;

/**
 * Processes the notes of a library in the background: the queue, and everything that happens to a note in it. Safe for
 * use by several threads.
 */
public final class NotePipeline implements AutoCloseable {

    private final Catalogue catalogue;
    private final LibraryListeners listeners;
    private final IngestQueue ingestQueue;
    private final NoteQueue noteQueue;
    private final TokenUpgrade tokenUpgrade;
    private final NoteRemoval removal;

    /** The queue is empty and paused at first. */
    public NotePipeline(
            Catalogue catalogue, IngestServices services, PageStore pages, EncodingChoices encodings,
            IndexCommitter committer, LibraryListeners listeners) {
        this.catalogue = catalogue;
        this.listeners = listeners;
        this.ingestQueue = new IngestQueue(
                catalogue, new NoteIngestor(catalogue, services, pages, encodings, committer), this::publishPause);
        this.tokenUpgrade = new TokenUpgrade(services, committer, ingestQueue);
        this.noteQueue = new NoteQueue(catalogue, ingestQueue, listeners);
        this.removal = new NoteRemoval(catalogue, ingestQueue, committer, pages);
    }

    private void publishPause(LibraryException cause) {
        listeners.publish(new LibraryEvent.QueuePaused(Optional.of(IngestFailures.queuePaused(cause))));
    }

    public NoteQueue queue() {
        return noteQueue;
    }

    public TokenUpgrade tokenUpgrade() {
        return tokenUpgrade;
    }

    public NoteRemoval removal() {
        return removal;
    }

    /** Adds a note that waits to the queue. */
    public void add(CatalogueEntry entry) {
        ingestQueue.add(entry);
    }

    /**
     * Adds all notes to the queue that are not ready and neither failed nor cancelled, and begins the
     * {@link TokenUpgrade}.
     */
    public void addUnfinished() {
        catalogue.find(entry -> !entry.note().state().settled()).forEach(ingestQueue::add);
        tokenUpgrade.start();
    }

    /** Stops all work. It continues when the library is opened again. */
    @Override
    public void close() {
        tokenUpgrade.close();
        ingestQueue.close();
    }
}
