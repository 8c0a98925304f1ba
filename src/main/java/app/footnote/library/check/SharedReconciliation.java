package app.footnote.library.check;

import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.library.queue.IndexCommitter;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.PageStore;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import java.util.Set;

/**
 * Reconciles a library with an index that other computers use too. They may have changed it since the library was last
 * open here, so the index decides.
 */
final class SharedReconciliation extends Reconciliation {

    private final IndexCommitter committer;

    SharedReconciliation(Catalogue catalogue, PassageIndex index, IndexCommitter committer, PageStore pages) {
        super(catalogue, index, pages);
        this.committer = committer;
    }

    @Override
    void reconcile() throws IndexException, LibraryException {
        for (CatalogueEntry lost : committer.adoptChanges()) {
            record(lost.withoutPassages().queued());
        }
        Set<NoteId> outdated = index().outdated();
        for (CatalogueEntry entry : catalogue().find(entry -> entry.note().isHere())) {
            boolean stale = outdated.contains(entry.id()) || (entry.indexed() && !hasPages(entry.note()));
            recordIfChanged(entry, switch (entry.note().state()) {
                case NoteState.Ready _ -> stale ? entry.queued() : entry;
                case NoteState.Waiting _, NoteState.Reading _, NoteState.Embedding _ -> failedIfCrashing(entry);
                case NoteState.Failed _, NoteState.Cancelled _ -> entry;
            });
        }
    }

    private boolean hasPages(Note note) {
        return pages().contains(note.id(), note.contentHash()) || committer.hasSharedPages(note);
    }
}
