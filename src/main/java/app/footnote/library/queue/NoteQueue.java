package app.footnote.library.queue;

import app.footnote.library.event.LibraryEvent;
import app.footnote.library.event.LibraryListeners;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.model.NoteId;
import java.util.Optional;

/**
 * The notes of a library that wait to be read, and the work on them in the background. What a method has done when it
 * returns is on the disk; whether the queue is paused is not kept. Safe for use by many threads.
 */
public final class NoteQueue {

    private final Catalogue catalogue;
    private final IngestQueue conveyor;
    private final LibraryListeners listeners;

    public NoteQueue(Catalogue catalogue, IngestQueue conveyor, LibraryListeners listeners) {
        this.catalogue = catalogue;
        this.conveyor = conveyor;
        this.listeners = listeners;
    }

    /** Stops working on notes, as soon as what is being read is read. */
    public void pause() {
        if (conveyor.pause()) {
            listeners.publish(new LibraryEvent.QueuePaused(Optional.empty()));
        }
    }

    public void resume() {
        if (conveyor.resume()) {
            listeners.publish(new LibraryEvent.QueueResumed());
        }
    }

    public boolean isPaused() {
        return conveyor.isPaused();
    }

    /** Takes a note out of the queue, also while it is being worked on; passages from before stay. */
    public void cancel(NoteId id) throws LibraryException {
        catalogue.update(id, entry -> entry.note().state().settled() ? entry : entry.cancelled());
        catalogue.sync();
        conveyor.withdraw(id);
    }

    /** Takes all notes out of the queue. */
    public void cancelAll() throws LibraryException {
        for (CatalogueEntry entry : catalogue.find(entry -> !entry.note().state().settled())) {
            cancel(entry.id());
        }
    }

    /** Queues a note again, whatever became of it before; but not one that {@code Library.isReadElsewhere}. */
    public void retry(NoteId id) throws LibraryException {
        Optional<CatalogueEntry> queued = catalogue.entry(id).filter(CatalogueEntry::isOfAnotherFile).isPresent()
                ? Optional.empty()
                : catalogue.update(id, CatalogueEntry::queued);
        catalogue.sync();
        queued.ifPresent(conveyor::queue);
    }

    /** Blocks until every note is settled, or until the queue is paused or the library closed. */
    public void awaitIdle() throws InterruptedException {
        conveyor.awaitIdle();
    }
}
