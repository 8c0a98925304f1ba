package app.footnote.library;

import app.footnote.index.IndexException;
import app.footnote.library.queue.IndexCommitter;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryFolder;
import app.footnote.library.store.PageStore;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.Page;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.RemedyAction;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The pages of notes. Pages that another computer has read are fetched once. Safe for use by several threads. */
final class NotePages {

    private final LibraryFolder folder;
    private final Catalogue catalogue;
    private final PageStore pages;
    private final IndexCommitter committer;

    NotePages(LibraryParts parts) {
        this.folder = parts.folder();
        this.catalogue = parts.catalogue();
        this.pages = parts.pages();
        this.committer = parts.committer();
    }

    /** The pages that belong to the passages in the index; empty if the index has no passages of the note. */
    Optional<List<Page>> of(NoteId id) throws LibraryException, InterruptedException {
        Optional<Note> note = catalogue.entry(id).filter(CatalogueEntry::indexed).map(CatalogueEntry::note);
        return note.isPresent() ? of(note.get()) : Optional.empty();
    }

    private Optional<List<Page>> of(Note note) throws LibraryException, InterruptedException {
        try {
            if (!pages.contains(note.id(), note.contentHash())) {
                committer.fetchPages(note);
            }
            return pages.read(note.id(), note.contentHash());
        } catch (IndexException e) {
            Message problem = Message.of("library.pages.not-fetched", note.name(), e.failure().problem());
            throw new LibraryException(new Failure(Failure.Kind.INTERNAL, problem, e.failure().remedy()), e);
        } catch (IOException e) {
            Message problem = Message.of("library.pages.damaged", note.name(), folder.toString());
            throw new LibraryException(problem, RemedyAction.READ_NOTE_AGAIN, e);
        }
    }
}
