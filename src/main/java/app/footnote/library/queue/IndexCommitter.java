package app.footnote.library.queue;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.library.sharing.SharedNoteAdoption;
import app.footnote.library.sharing.SharedNotePublisher;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueChange;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.PageStore;
import app.footnote.library.store.QueueTicket;
import app.footnote.library.store.ReadyNote;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Makes all changes to the index of an open library, and the changes to the catalogue that belong to them. One subclass
 * is for an index on this computer only, one for an index that other computers use too; they differ in the order of the
 * writes. Makes one change at a time, so a removed note cannot return through work on it that is just ending. Safe for
 * use by several threads.
 */
public abstract sealed class IndexCommitter permits LocalIndexCommitter, SharedIndexCommitter {

    private final Catalogue catalogue;
    private final PassageIndex index;

    IndexCommitter(Catalogue catalogue, PassageIndex index) {
        this.catalogue = catalogue;
        this.index = index;
    }

    /** The committer for a local or a shared index. */
    public static IndexCommitter of(Catalogue catalogue, PassageIndex index, PageStore pages) {
        return index.shared()
                .<IndexCommitter>map(
                        notes -> new SharedIndexCommitter(
                                catalogue, index, new SharedNotePublisher(notes, catalogue, pages),
                                new SharedNoteAdoption(catalogue, pages)))
                .orElseGet(() -> new LocalIndexCommitter(catalogue, index));
    }

    final Catalogue catalogue() {
        return catalogue;
    }

    final PassageIndex index() {
        return index;
    }

    /** Whether other computers use the index too. */
    public abstract boolean isShared();

    /** Replaces a note's passages in the index, then makes the note ready. Does nothing if the ticket is void. */
    final synchronized void commit(QueueTicket ticket, List<EmbeddedPassage> passages, NoteState.Ready ready)
            throws IndexException, LibraryException, IOException, InterruptedException {
        Optional<CatalogueEntry> current = catalogue.entry(ticket);
        if (current.isPresent()) {
            replace(new ReadyNote(current.get().ready(ready).note(), ready), passages);
            catalogue.update(ticket, entry -> entry.ready(ready));
        }
    }

    abstract void replace(ReadyNote note, List<EmbeddedPassage> passages)
            throws IndexException, IOException, InterruptedException;

    /** Whether {@link #commitEarly} may be used. */
    abstract boolean acceptsEarlyContent();

    /** Replaces a note's passages in the index before the note is ready. Does nothing if the ticket is void. */
    final synchronized void commitEarly(QueueTicket ticket, String contentHash, List<EmbeddedPassage> passages)
            throws IndexException, LibraryException {
        Optional<CatalogueEntry> current = catalogue.entry(ticket);
        if (current.isPresent()) {
            index.replace(
                    new StoredNote(ticket.note(), current.get().note().course(), contentHash, passages.size()),
                    passages);
            catalogue.update(ticket, entry -> entry.withIndexedContent(contentHash));
        }
    }

    /**
     * Replaces the passages of a note by the same passages with vectors of their words. Does nothing if the note has
     * changed meanwhile.
     */
    final synchronized void addTokens(StoredNote before, List<EmbeddedPassage> passages) throws IndexException {
        if (before.equals(StoredNote.byNote(index.stored()).get(before.note()))) {
            index.replace(before, passages);
        }
    }

    /** The result of another computer for the same content; empty if there is none. */
    abstract Optional<NoteState.Ready> sharedResult(QueueTicket ticket) throws IndexException;

    /** Makes a note ready with the result of another computer for the same content; returns whether there is one. */
    abstract boolean adoptResult(QueueTicket ticket) throws IndexException, LibraryException;

    /**
     * Adopts all changes by other computers, see {@link SharedNoteAdoption#run}. Does nothing if the changes are not
     * known yet, or if the thread was interrupted while it waited for other changes.
     */
    public abstract List<CatalogueEntry> adoptChanges() throws LibraryException;

    /** Moves a note to another course. */
    public abstract void move(NoteId note, CourseId course) throws IndexException, LibraryException;

    /**
     * Removes a note's passages and records changes of the catalogue.
     *
     * @param changes the changes to record
     */
    abstract void remove(Note note, CatalogueChange... changes) throws IndexException, LibraryException;

    /** Gives a course the name in its record. */
    public abstract void rename(Course course) throws IndexException, LibraryException;

    /** Removes a course that has no notes any more. */
    abstract void remove(CourseId course) throws IndexException, LibraryException;

    /** Fetches the pages of a note that another computer has read; returns whether there were any. */
    public abstract boolean fetchPages(Note note) throws IndexException, IOException;

    /** Whether {@link #fetchPages} can be expected to find the pages of a note. */
    public abstract boolean hasSharedPages(Note note);

    /**
     * Publishes a note's name and path after its file has moved. Fails immediately while the server is unreachable:
     * waiting would take too long for a folder with many files.
     */
    public abstract void publishMove(NoteId id) throws IndexException;

    /** Publishes a note's name and pages again; its passages stay. Does nothing if the note is not ready. */
    public abstract void describe(NoteId id) throws IndexException, IOException, InterruptedException;

    /**
     * Turns a note whose file is gone into a note of another computer, if other computers can read it; returns whether
     * it did.
     */
    abstract boolean keepWithoutFile(NoteId note) throws LibraryException;

    /** Records changes in the catalogue durably. */
    final void record(CatalogueChange... changes) throws LibraryException {
        catalogue.record(changes);
        catalogue.sync();
    }
}
