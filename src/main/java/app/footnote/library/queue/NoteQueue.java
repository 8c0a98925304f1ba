package app.footnote.library.queue;

import app.footnote.library.event.LibraryEvent;
import app.footnote.library.event.LibraryListeners;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.model.NoteId;
import java.util.Optional;

/**
 * The queue of the notes that wait to be processed. Changes are on disk when a method returns, except that the queue is
 * paused. Safe for use by several threads.
 */
public final class NoteQueue {

    private final Catalogue catalogue;
    private final IngestQueue queue;
    private final LibraryListeners listeners;

    NoteQueue(Catalogue catalogue, IngestQueue queue, LibraryListeners listeners) {
        this.catalogue = catalogue;
        this.queue = queue;
        this.listeners = listeners;
    }

    /** Pauses the queue. Files that are being read are read to their end. */
    public void pause() {
        if (queue.pause()) {
            listeners.publish(new LibraryEvent.QueuePaused(Optional.empty()));
        }
    }

    public void resume() {
        if (queue.resume()) {
            listeners.publish(new LibraryEvent.QueueResumed());
        }
    }

    public boolean isPaused() {
        return queue.isPaused();
    }

    /** Removes a note from the queue, even while it is being processed. Its earlier passages stay. */
    public void cancel(NoteId id) throws LibraryException {
        catalogue.update(id, entry -> entry.note().state().settled() ? entry : entry.cancelled());
        catalogue.sync();
        queue.stop(id);
    }

    /** Removes all notes from the queue. */
    public void cancelAll() throws LibraryException {
        for (CatalogueEntry entry : catalogue.find(entry -> !entry.note().state().settled())) {
            cancel(entry.id());
        }
    }

    /** Queues a note again in any state, unless its content comes from another computer. */
    public void retry(NoteId id) throws LibraryException {
        Optional<CatalogueEntry> queued = catalogue.entry(id).filter(CatalogueEntry::isOfAnotherFile).isPresent()
                ? Optional.empty()
                : catalogue.update(id, CatalogueEntry::queued);
        catalogue.sync();
        queued.ifPresent(queue::add);
    }

    /** Blocks until every note is settled, or until the queue is paused or the library closed. */
    public void awaitIdle() throws InterruptedException {
        queue.awaitIdle();
    }
}
