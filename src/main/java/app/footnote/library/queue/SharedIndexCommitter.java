package app.footnote.library.queue;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.SharedContents;
import app.footnote.index.SharedNote;
import app.footnote.library.sharing.SharedNoteAdoption;
import app.footnote.library.sharing.SharedNotePublisher;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueChange;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
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
 * Changes an index that other computers use too, and adopts their changes. Changes the index first: if that fails, the
 * catalogue stays as the other computers see the library.
 */
final class SharedIndexCommitter extends IndexCommitter {

    private final SharedNotePublisher publisher;
    private final SharedNoteAdoption adoption;

    SharedIndexCommitter(
            Catalogue catalogue, PassageIndex index, SharedNotePublisher publisher, SharedNoteAdoption adoption) {
        super(catalogue, index);
        this.publisher = publisher;
        this.adoption = adoption;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    void replace(ReadyNote note, List<EmbeddedPassage> passages)
            throws IndexException, IOException, InterruptedException {
        publisher.replace(note, passages);
    }

    /** Other computers would fetch each content. */
    @Override
    boolean acceptsEarlyContent() {
        return false;
    }

    @Override
    Optional<NoteState.Ready> sharedResult(QueueTicket ticket) throws IndexException {
        return index().outdated().contains(ticket.note())
                ? Optional.empty()
                : catalogue().entry(ticket).flatMap(publisher::sharedResult);
    }

    @Override
    synchronized boolean adoptResult(QueueTicket ticket) throws IndexException, LibraryException {
        Optional<NoteState.Ready> ready = sharedResult(ticket);
        if (ready.isPresent()) {
            catalogue().update(ticket, entry -> entry.ready(ready.get()));
        }
        return ready.isPresent();
    }

    @Override
    public synchronized List<CatalogueEntry> adoptChanges() throws LibraryException {
        Optional<SharedContents> contents = publisher.contents();
        return contents.isPresent() && !Thread.currentThread().isInterrupted()
                ? adoption.run(contents.get())
                : List.of();
    }

    @Override
    public synchronized void move(NoteId note, CourseId course) throws IndexException, LibraryException {
        publisher.publishCourse(course);
        index().move(note, course);
        catalogue().update(note, entry -> entry.inCourse(course));
        catalogue().sync();
    }

    @Override
    synchronized void remove(Note note, CatalogueChange... changes) throws IndexException, LibraryException {
        index().remove(note.id());
        record(changes);
    }

    @Override
    public synchronized void rename(Course course) throws IndexException, LibraryException {
        publisher.rename(course);
        record(new CatalogueChange.CourseRecorded(course));
    }

    @Override
    synchronized void remove(CourseId course) throws IndexException, LibraryException {
        publisher.remove(course);
        record(new CatalogueChange.CourseDeleted(course));
    }

    @Override
    public boolean fetchPages(Note note) throws IndexException, IOException {
        return publisher.fetchPages(note);
    }

    @Override
    public boolean hasSharedPages(Note note) {
        return publisher.sharedNote(note.id())
                .filter(shared -> shared.stored().contentHash().equals(note.contentHash()))
                .map(SharedNote::hasPages)
                .orElse(false);
    }

    @Override
    public synchronized void publishMove(NoteId id) throws IndexException {
        Optional<ReadyNote> note = readyNote(id);
        Optional<IndexException> outage = index().outage();
        if (outage.isPresent()) {
            throw outage.get();
        }
        if (note.isPresent()) {
            publisher.publishName(note.get());
        }
    }

    @Override
    public synchronized void describe(NoteId id) throws IndexException, IOException, InterruptedException {
        Optional<ReadyNote> note = readyNote(id);
        if (note.isPresent()) {
            publisher.describe(note.get());
        }
    }

    private Optional<ReadyNote> readyNote(NoteId id) {
        return catalogue().entry(id).filter(CatalogueEntry::indexed).map(CatalogueEntry::note).flatMap(ReadyNote::of);
    }

    @Override
    synchronized boolean keepWithoutFile(NoteId note) throws LibraryException {
        Optional<CatalogueEntry> elsewhere = publisher.sharedNote(note)
                .filter(SharedNote::hasPages)
                .flatMap(
                        shared -> SharedNoteCard.of(shared)
                                .map(card -> CatalogueEntry.onOtherComputer(shared.stored(), card)));
        if (elsewhere.isPresent()) {
            catalogue().update(note, entry -> elsewhere.get().replacing(entry));
        }
        return elsewhere.isPresent();
    }
}
