package app.footnote.library.store;

import app.footnote.index.StoredNote;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.model.failure.Failure;
import java.nio.file.Path;

/**
 * The catalogue's entry for a note. Immutable.
 *
 * @param note the note; its content hash is that of the passages in the index if there are any, so that it belongs to
 * what a search finds, and otherwise that of the file
 * @param seen the fingerprint of the file when it was last looked at, which may be newer than the passages
 * @param indexed whether the index has passages of the note
 * @param attempts how often work on the note began and did not end
 * @param ticket the number of the note's valid {@link QueueTicket}. It is raised whenever the note is queued or leaves
 * the queue, which makes earlier tickets invalid. Not stored
 */
public record CatalogueEntry(Note note, FileFingerprint seen, boolean indexed, int attempts, long ticket) {

    public static CatalogueEntry of(NoteId id, CourseId course, Path file, NoteKind kind, FileFingerprint seen) {
        Note note = new Note(
                id, course, file, kind, seen.hash(), seen.bytes(), seen.modified(), new NoteState.Waiting());
        return new CatalogueEntry(note, seen, false, 0, 0);
    }

    public NoteId id() {
        return note.id();
    }

    CatalogueEntry with(NoteState state) {
        return new CatalogueEntry(note.withState(state), seen, indexed, attempts, ticket);
    }

    /** The entry after its file was looked at. */
    public CatalogueEntry seen(FileFingerprint now) {
        boolean outdated = indexed && !note.contentHash().equals(now.hash());
        return new CatalogueEntry(outdated ? note : showing(now, note.state()), now, indexed, attempts, ticket);
    }

    private Note showing(FileFingerprint content, NoteState state) {
        return new Note(
                note.id(), note.course(), note.file(), note.kind(), content.hash(), content.bytes(),
                content.modified(), state);
    }

    public CatalogueEntry movedTo(Path file, NoteKind kind) {
        return with(note.withFile(file, kind));
    }

    public CatalogueEntry inCourse(CourseId course) {
        return with(note.inCourse(course));
    }

    public CatalogueEntry queued() {
        return new CatalogueEntry(note.withState(new NoteState.Waiting()), seen, indexed, 0, ticket + 1);
    }

    public CatalogueEntry cancelled() {
        return new CatalogueEntry(note.withState(new NoteState.Cancelled()), seen, indexed, 0, ticket + 1);
    }

    public CatalogueEntry started() {
        return new CatalogueEntry(note.withState(new NoteState.Reading(0, 0)), seen, indexed, attempts + 1, ticket);
    }

    /** The entry after the passages of the file's last fingerprint were added to the index. */
    public CatalogueEntry ready(NoteState.Ready state) {
        return new CatalogueEntry(showing(seen, state), seen, true, 0, ticket);
    }

    public CatalogueEntry failed(Failure failure) {
        return new CatalogueEntry(note.withState(new NoteState.Failed(failure)), seen, indexed, 0, ticket);
    }

    /** The entry if the index contains passages with this content hash. */
    public CatalogueEntry withIndexedContent(String hash) {
        return new CatalogueEntry(note.withContentHash(hash), seen, true, attempts, ticket);
    }

    /** The entry if the index contains no passages of the note. */
    public CatalogueEntry withoutPassages() {
        return new CatalogueEntry(note, seen, false, attempts, ticket).seen(seen);
    }

    /** An entry for a note whose file is on another computer. */
    public static CatalogueEntry onOtherComputer(StoredNote stored, SharedNoteCard card) {
        Note note = new Note(
                stored.note(), stored.course(), card.file(), card.kind(), stored.contentHash(), card.bytes(),
                card.modified(), card.ready(stored.passages()));
        FileFingerprint seen = new FileFingerprint(stored.contentHash(), card.bytes(), card.modified(),
                card.modified());
        return new CatalogueEntry(note, seen, true, 0, 0);
    }

    /** The entry after another computer replaced the passages in the index. The own file may have other content. */
    public CatalogueEntry replacedBy(StoredNote stored, SharedNoteCard card) {
        CatalogueEntry shared = onOtherComputer(stored, card);
        return note.isHere()
                ? new CatalogueEntry(shared.note(), seen, true, 0, ticket).movedTo(note.file(), card.kind())
                : new CatalogueEntry(shared.note(), shared.seen(), true, 0, ticket);
    }

    /** Whether the passages in the index come from a file on another computer. */
    public boolean isOfAnotherFile() {
        boolean differs = note.state() instanceof NoteState.Ready && !note.contentHash().equals(seen.hash());
        return !note.isHere() || differs;
    }

    /** The entry after the file that another computer has read was added here. Pages with a layout are read again. */
    public CatalogueEntry withOwnFile() {
        return note.kind().isDrawn() ? withoutPassages().queued() : this;
    }

    /** This entry with a new ticket, which makes the tickets of the earlier entry invalid. */
    public CatalogueEntry replacing(CatalogueEntry earlier) {
        return new CatalogueEntry(note, seen, indexed, attempts, earlier.ticket() + 1);
    }

    /** The entry after work on the note was stopped in an orderly way, which does not count as an attempt. */
    CatalogueEntry interrupted() {
        return new CatalogueEntry(note, seen, indexed, 0, ticket);
    }

    private CatalogueEntry with(Note changed) {
        return new CatalogueEntry(changed, seen, indexed, attempts, ticket);
    }
}
