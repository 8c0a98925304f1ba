package app.footnote.library.queue;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueChange;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.QueueTicket;
import app.footnote.library.store.ReadyNote;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import java.util.List;
import java.util.Optional;

/**
 * Changes an index that only this computer uses. Changes the catalogue first: if the program ends before the index is
 * changed, the next start removes from the index what is not in the catalogue.
 */
final class LocalIndexCommitter extends IndexCommitter {

    LocalIndexCommitter(Catalogue catalogue, PassageIndex index) {
        super(catalogue, index);
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    void replace(ReadyNote ready, List<EmbeddedPassage> passages) throws IndexException {
        Note note = ready.note();
        index().replace(new StoredNote(note.id(), note.course(), note.contentHash(), passages.size()), passages);
    }

    @Override
    boolean acceptsEarlyContent() {
        return true;
    }

    @Override
    Optional<NoteState.Ready> sharedResult(QueueTicket ticket) {
        return Optional.empty();
    }

    @Override
    boolean adoptResult(QueueTicket ticket) {
        return false;
    }

    @Override
    public List<CatalogueEntry> adoptChanges() {
        return List.of();
    }

    @Override
    public synchronized void move(NoteId note, CourseId course) throws IndexException, LibraryException {
        catalogue().update(note, entry -> entry.inCourse(course));
        catalogue().sync();
        index().move(note, course);
    }

    @Override
    synchronized void remove(Note note, CatalogueChange... changes) throws IndexException, LibraryException {
        record(changes);
        index().remove(note.id());
    }

    @Override
    public synchronized void rename(Course course) throws LibraryException {
        record(new CatalogueChange.CourseRecorded(course));
    }

    @Override
    synchronized void remove(CourseId course) throws LibraryException {
        record(new CatalogueChange.CourseDeleted(course));
    }

    @Override
    public boolean fetchPages(Note note) {
        return false;
    }

    @Override
    public boolean hasSharedPages(Note note) {
        return false;
    }

    @Override
    public void publishMove(NoteId id) {
        // No other computer uses the index.
    }

    @Override
    public void describe(NoteId id) {
        // No other computer uses the index.
    }

    @Override
    boolean keepWithoutFile(NoteId note) {
        return false;
    }
}
