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
 * What the library knows of a note.
 *
 * @param note what is shown; its content hash is that of the passages in the index while there are any, so that it
 * always belongs to what a search finds, and else that of the file
 * @param seen the file's content when it was last looked at, which may be newer than the passages
 * @param indexed whether the index has passages of the note
 * @param attempts how often the work on the note was begun and not brought to an end
 * @param ticket raised whenever the note is queued or taken out of the queue, so that work that was begun before then
 * has no say any more; not kept on disk
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

    /** The file has been looked at. */
    public CatalogueEntry seen(FileFingerprint now) {
        boolean other = indexed && !note.contentHash().equals(now.hash());
        return new CatalogueEntry(other ? note : showing(now, note.state()), now, indexed, attempts, ticket);
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

    /** The index has the passages of the content that was seen last. */
    public CatalogueEntry ready(NoteState.Ready state) {
        return new CatalogueEntry(showing(seen, state), seen, true, 0, ticket);
    }

    public CatalogueEntry failed(Failure failure) {
        return new CatalogueEntry(note.withState(new NoteState.Failed(failure)), seen, indexed, 0, ticket);
    }

    /** The index turned out to hold passages of this content. */
    public CatalogueEntry withIndexedContent(String hash) {
        return new CatalogueEntry(note.withContentHash(hash), seen, true, attempts, ticket);
    }

    /** The index turned out not to hold the note's passages. */
    public CatalogueEntry withoutPassages() {
        return new CatalogueEntry(note, seen, false, attempts, ticket).seen(seen);
    }

    /** A note whose file is on another computer. */
    public static CatalogueEntry onOtherComputer(StoredNote stored, SharedNoteCard card) {
        Note note = new Note(
                stored.note(), stored.course(), card.file(), card.kind(), stored.contentHash(), card.bytes(),
                card.modified(), card.ready(stored.passages()));
        FileFingerprint seen = new FileFingerprint(stored.contentHash(), card.bytes(), card.modified(),
                card.modified());
        return new CatalogueEntry(note, seen, true, 0, 0);
    }

    /** The index has passages that another computer put there. The file here, if there is one, is not theirs. */
    public CatalogueEntry replacedBy(StoredNote stored, SharedNoteCard card) {
        CatalogueEntry theirs = onOtherComputer(stored, card);
        return note.isHere()
                ? new CatalogueEntry(theirs.note(), seen, true, 0, ticket).movedTo(note.file(), card.kind())
                : new CatalogueEntry(theirs.note(), theirs.seen(), true, 0, ticket);
    }

    /** Whether what is found of it was read from a file of another computer, and not from the one here. */
    public boolean isOfAnotherFile() {
        boolean other = note.state() instanceof NoteState.Ready && !note.contentHash().equals(seen.hash());
        return !note.isHere() || other;
    }

    /** The file that another computer has read is here now, too. Where it is drawn, its pages are to be read here. */
    public CatalogueEntry withOwnFile() {
        return note.kind().isDrawn() ? withoutPassages().queued() : this;
    }

    /** This, in the place of what was known before; work that was begun on that has no say any more. */
    public CatalogueEntry replacing(CatalogueEntry before) {
        return new CatalogueEntry(note, seen, indexed, attempts, before.ticket() + 1);
    }

    /** Work on the note was broken off in good order. */
    CatalogueEntry interrupted() {
        return new CatalogueEntry(note, seen, indexed, 0, ticket);
    }

    private CatalogueEntry with(Note changed) {
        return new CatalogueEntry(changed, seen, indexed, attempts, ticket);
    }
}
