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

/** Takes notes and courses out of the library; the files stay. Safe for use by many threads. */
public final class NoteRemoval {

    private final Catalogue catalogue;
    private final IngestQueue conveyor;
    private final IndexCommitter desk;
    private final PageStore pages;

    public NoteRemoval(Catalogue catalogue, IngestQueue conveyor, IndexCommitter desk, PageStore pages) {
        this.catalogue = catalogue;
        this.conveyor = conveyor;
        this.desk = desk;
        this.pages = pages;
    }

    /** Does nothing if the note is not there. */
    public void remove(NoteId id) throws LibraryException, IndexException {
        Optional<Note> note = catalogue.entry(id).map(CatalogueEntry::note);
        if (note.isPresent()) {
            drop(note.get(), catalogue.removalOf(note.get()));
        }
    }

    /** With all its notes. */
    public void remove(CourseId course) throws LibraryException, IndexException {
        List<WatchedFolder> folders = catalogue.foldersOf(course);
        for (WatchedFolder added : folders) {
            catalogue.record(new CatalogueChange.FolderDeleted(added.path()));
        }
        try {
            for (CatalogueEntry entry : catalogue.find(entry -> entry.note().course().equals(course))) {
                remove(entry.id());
            }
            desk.remove(course);
        } catch (IndexException e) {
            for (WatchedFolder kept : folders) {
                catalogue.record(new CatalogueChange.FolderRecorded(kept));
            }
            throw e;
        }
    }

    /** Takes out a note whose file is gone, unless others still have it; says whether it is out. */
    public boolean removeForMissingFile(Note note) throws LibraryException, IndexException {
        conveyor.withdraw(note.id());
        if (desk.keepWithoutFile(note.id())) {
            return false;
        }
        drop(note, new CatalogueChange.NoteDeleted(note.id()));
        return true;
    }

    private void drop(Note note, CatalogueChange... changes) throws LibraryException, IndexException {
        conveyor.withdraw(note.id());
        try {
            desk.remove(note, changes);
        } finally {
            again(note.id());
        }
        pages.remove(note.id(), note.contentHash());
    }

    /** Work that was begun meanwhile is stopped; a note that could not be removed goes on as before. */
    private void again(NoteId note) {
        Optional<CatalogueEntry> left = catalogue.entry(note).filter(entry -> !entry.note().state().settled());
        left.ifPresentOrElse(conveyor::queue, () -> conveyor.withdraw(note));
    }
}
