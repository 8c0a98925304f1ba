package app.footnote.library.queue;

import app.footnote.index.IndexException;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueChange;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.PageStore;
import app.footnote.library.store.WatchedFolder;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import java.util.List;
import java.util.Optional;

/** Removes notes and courses from the library. The files stay. Safe for use by several threads. */
public final class NoteRemoval {

    private final Catalogue catalogue;
    private final IngestQueue queue;
    private final IndexCommitter committer;
    private final PageStore pages;

    NoteRemoval(Catalogue catalogue, IngestQueue queue, IndexCommitter committer, PageStore pages) {
        this.catalogue = catalogue;
        this.queue = queue;
        this.committer = committer;
        this.pages = pages;
    }

    /** Does nothing if the library has no such note. */
    public void remove(NoteId id) throws LibraryException, IndexException {
        Optional<Note> note = catalogue.entry(id).map(CatalogueEntry::note);
        if (note.isPresent()) {
            remove(note.get(), catalogue.removalOf(note.get()));
        }
    }

    /** Removes a course with all its notes and folders. */
    public void remove(CourseId course) throws LibraryException, IndexException {
        List<WatchedFolder> folders = catalogue.foldersOf(course);
        for (WatchedFolder folder : folders) {
            catalogue.record(new CatalogueChange.FolderDeleted(folder.path()));
        }
        try {
            for (CatalogueEntry entry : catalogue.find(entry -> entry.note().course().equals(course))) {
                remove(entry.id());
            }
            committer.remove(course);
        } catch (IndexException e) {
            for (WatchedFolder folder : folders) {
                catalogue.record(new CatalogueChange.FolderRecorded(folder));
            }
            throw e;
        }
    }

    /** Removes a note whose file is gone, unless other computers have it. Returns whether it was removed. */
    public boolean removeForMissingFile(Note note) throws LibraryException, IndexException {
        queue.stop(note.id());
        if (committer.keepWithoutFile(note.id())) {
            return false;
        }
        remove(note, new CatalogueChange.NoteDeleted(note.id()));
        return true;
    }

    private void remove(Note note, CatalogueChange... changes) throws LibraryException, IndexException {
        queue.stop(note.id());
        try {
            committer.remove(note, changes);
        } finally {
            stopOrRequeue(note.id());
        }
        pages.remove(note.id(), note.contentHash());
    }

    /** Stops work that began in the meantime. A note that could not be removed is processed again. */
    private void stopOrRequeue(NoteId note) {
        Optional<CatalogueEntry> unfinished = catalogue.entry(note).filter(entry -> !entry.note().state().settled());
        unfinished.ifPresentOrElse(queue::add, () -> queue.stop(note));
    }
}
