package app.footnote.library.queue;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.SharedContents;
import app.footnote.index.SharedNote;
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
import app.footnote.library.store.SharedNoteCard;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The only place that changes the index while the library is open, and that takes over what others have changed in it.
 * One change at a time: so a note that was removed cannot come back through work that was just being finished. Safe for
 * use by many threads.
 */
public final class IndexCommitter {

    private final Catalogue catalogue;
    private final PassageIndex index;
    private final Optional<SharedNotePublisher> sharing;
    private final SharedNoteAdoption adoption;

    public IndexCommitter(Catalogue catalogue, PassageIndex index, PageStore pages) {
        this.catalogue = catalogue;
        this.index = index;
        this.sharing = SharedNotePublisher.of(index, catalogue, pages);
        this.adoption = new SharedNoteAdoption(catalogue, pages);
    }

    public boolean isShared() {
        return sharing.isPresent();
    }

    /** Puts a note's passages into the index, and only then makes the note ready; nothing if the turn is over. */
    synchronized void commit(QueueTicket turn, List<EmbeddedPassage> passages, NoteState.Ready ready)
            throws IndexException, LibraryException, IOException, InterruptedException {
        Optional<CatalogueEntry> current = catalogue.entry(turn);
        if (current.isPresent()) {
            Note read = current.get().ready(ready).note();
            if (sharing.isPresent()) {
                sharing.get().replace(new ReadyNote(read, ready), passages);
            } else {
                index.replace(
                        new StoredNote(read.id(), read.course(), read.contentHash(), passages.size()), passages);
            }
            catalogue.update(turn, entry -> entry.ready(ready));
        }
    }

    /** Puts what there is of a note before it is ready into the index; nothing if the turn is over. */
    synchronized void commitEarly(QueueTicket turn, String contentHash, List<EmbeddedPassage> passages)
            throws IndexException, LibraryException {
        Optional<CatalogueEntry> current = catalogue.entry(turn);
        if (current.isPresent()) {
            index.replace(
                    new StoredNote(turn.note(), current.get().note().course(), contentHash, passages.size()), passages);
            catalogue.update(turn, entry -> entry.withIndexedContent(contentHash));
        }
    }

    /** What another computer has made of a note of the same content; empty if none has. */
    Optional<NoteState.Ready> readAlready(QueueTicket turn) throws IndexException {
        return sharing.isPresent() && !index.outdated().contains(turn.note())
                ? catalogue.entry(turn).flatMap(sharing.get()::readAlready)
                : Optional.empty();
    }

    /** Makes a note ready of which another computer has put the same content into the index; says whether one has. */
    synchronized boolean takeOver(QueueTicket turn) throws IndexException, LibraryException {
        Optional<NoteState.Ready> ready = readAlready(turn);
        if (ready.isPresent()) {
            catalogue.update(turn, entry -> entry.ready(ready.get()));
        }
        return ready.isPresent();
    }

    /**
     * Takes over all that others have changed, see {@link SharedNoteAdoption#run}; nothing while nothing is known of
     * them, nor when this was interrupted while it waited for its turn.
     */
    public synchronized List<CatalogueEntry> takeOver() throws LibraryException {
        Optional<SharedContents> holdings = sharing.flatMap(SharedNotePublisher::holdings);
        return holdings.isPresent() && !Thread.currentThread().isInterrupted()
                ? adoption.run(holdings.get())
                : List.of();
    }

    /**
     * What is nobody else's changes in the catalogue first: what that does not know is swept out of the index at the
     * next start at the latest. What is shared changes for the others first, since they have the last word.
     */
    public synchronized void move(NoteId note, CourseId course) throws IndexException, LibraryException {
        if (sharing.isPresent()) {
            sharing.get().nameOnce(course);
            index.move(note, course);
        }
        catalogue.update(note, entry -> entry.inCourse(course));
        catalogue.sync();
        if (sharing.isEmpty()) {
            index.move(note, course);
        }
    }

    /** @param changes what the catalogue is to record */
    synchronized void remove(Note note, CatalogueChange... changes) throws IndexException, LibraryException {
        if (sharing.isPresent()) {
            index.remove(note.id());
        }
        catalogue.record(changes);
        catalogue.sync();
        if (sharing.isEmpty()) {
            index.remove(note.id());
        }
    }

    public synchronized void rename(Course course) throws IndexException, LibraryException {
        if (sharing.isPresent()) {
            sharing.get().name(course.id(), course.name());
        }
        catalogue.record(new CatalogueChange.CourseRecorded(course));
        catalogue.sync();
    }

    /** Takes away a course that has no notes any more. */
    synchronized void remove(CourseId course) throws IndexException, LibraryException {
        if (sharing.isPresent()) {
            sharing.get().forget(course);
        }
        catalogue.record(new CatalogueChange.CourseDeleted(course));
        catalogue.sync();
    }

    /** Fetches the pages of a note that another computer has read; says whether there were any. */
    public boolean fetchPages(Note note) throws IndexException, IOException {
        return sharing.isPresent() && sharing.get().fetchPages(note);
    }

    public boolean othersHavePages(Note note) {
        return sharing.flatMap(all -> all.held(note.id()))
                .filter(held -> held.stored().contentHash().equals(note.contentHash()))
                .map(SharedNote::hasPages)
                .orElse(false);
    }

    /**
     * Lets others know what a note is called now that its file has another place. A name is not worth waiting for: of a
     * folder with many files each would wait for a server that is away.
     */
    public synchronized void moved(NoteId id) throws IndexException {
        Optional<ReadyNote> note = ready(id);
        Optional<IndexException> trouble = index.outage();
        if (sharing.isPresent() && trouble.isPresent()) {
            throw trouble.get();
        }
        if (sharing.isPresent() && note.isPresent()) {
            sharing.get().rename(note.get());
        }
    }

    /** Puts once more what a note is called and its pages where all find them; its passages stay. */
    public synchronized void describe(NoteId id) throws IndexException, IOException, InterruptedException {
        Optional<ReadyNote> note = ready(id);
        if (sharing.isPresent() && note.isPresent()) {
            sharing.get().describe(note.get());
        }
    }

    private Optional<ReadyNote> ready(NoteId id) {
        return catalogue.entry(id).filter(CatalogueEntry::indexed).map(CatalogueEntry::note).flatMap(ReadyNote::of);
    }

    /** A note that others can read stays when its file here is gone; says whether it is one. */
    synchronized boolean outlivesItsFile(NoteId note) throws LibraryException {
        Optional<CatalogueEntry> elsewhere = sharing.flatMap(all -> all.held(note))
                .filter(SharedNote::hasPages)
                .flatMap(held -> SharedNoteCard.of(held).map(card -> CatalogueEntry.onOtherComputer(held.stored(), card)));
        if (elsewhere.isPresent()) {
            catalogue.update(note, entry -> elsewhere.get().replacing(entry));
        }
        return elsewhere.isPresent();
    }
}
