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
public record Entry(Note note, Fingerprint seen, boolean indexed, int attempts, long ticket) {

    public static Entry of(NoteId id, CourseId course, Path file, NoteKind kind, Fingerprint seen) {
        Note note = new Note(
                id, course, file, kind, seen.hash(), seen.bytes(), seen.modified(), new NoteState.Waiting());
        return new Entry(note, seen, false, 0, 0);
    }

    public NoteId id() {
        return note.id();
    }

    Entry with(NoteState state) {
        return new Entry(note.with(state), seen, indexed, attempts, ticket);
    }

    /** The file has been looked at. */
    public Entry seen(Fingerprint now) {
        boolean other = indexed && !note.contentHash().equals(now.hash());
        return new Entry(other ? note : showing(now, note.state()), now, indexed, attempts, ticket);
    }

    private Note showing(Fingerprint content, NoteState state) {
        return new Note(
                note.id(), note.course(), note.file(), note.kind(), content.hash(), content.bytes(),
                content.modified(), state);
    }

    public Entry at(Path file, NoteKind kind) {
        return with(note.at(file, kind));
    }

    public Entry in(CourseId course) {
        return with(note.in(course));
    }

    public Entry queued() {
        return new Entry(note.with(new NoteState.Waiting()), seen, indexed, 0, ticket + 1);
    }

    public Entry cancelled() {
        return new Entry(note.with(new NoteState.Cancelled()), seen, indexed, 0, ticket + 1);
    }

    public Entry begun() {
        return new Entry(note.with(new NoteState.Reading(0, 0)), seen, indexed, attempts + 1, ticket);
    }

    /** The index has the passages of the content that was seen last. */
    public Entry ready(NoteState.Ready state) {
        return new Entry(showing(seen, state), seen, true, 0, ticket);
    }

    public Entry failed(Failure failure) {
        return new Entry(note.with(new NoteState.Failed(failure)), seen, indexed, 0, ticket);
    }

    /** The index turned out to hold passages of this content. */
    public Entry holding(String hash) {
        return new Entry(note.holding(hash), seen, true, attempts, ticket);
    }

    /** The index turned out not to hold the note's passages. */
    public Entry lost() {
        return new Entry(note, seen, false, attempts, ticket).seen(seen);
    }

    /** A note whose file is on another computer. */
    public static Entry elsewhere(StoredNote stored, NoteCard card) {
        Note note = new Note(
                stored.note(), stored.course(), card.file(), card.kind(), stored.contentHash(), card.bytes(),
                card.modified(), card.ready(stored.passages()));
        Fingerprint seen = new Fingerprint(stored.contentHash(), card.bytes(), card.modified(), card.modified());
        return new Entry(note, seen, true, 0, 0);
    }

    /** The index has passages that another computer put there. The file here, if there is one, is not theirs. */
    public Entry replacedBy(StoredNote stored, NoteCard card) {
        Entry theirs = elsewhere(stored, card);
        return note.isHere()
                ? new Entry(theirs.note(), seen, true, 0, ticket).at(note.file(), card.kind())
                : new Entry(theirs.note(), theirs.seen(), true, 0, ticket);
    }

    /** Whether what is found of it was read from a file of another computer, and not from the one here. */
    public boolean isOfAnotherFile() {
        boolean other = note.state() instanceof NoteState.Ready && !note.contentHash().equals(seen.hash());
        return !note.isHere() || other;
    }

    /** The file that another computer has read is here now, too. Where it is drawn, its pages are to be read here. */
    public Entry owned() {
        return note.kind().isDrawn() ? lost().queued() : this;
    }

    /** This, in the place of what was known before; work that was begun on that has no say any more. */
    public Entry after(Entry before) {
        return new Entry(note, seen, indexed, attempts, before.ticket() + 1);
    }

    /** Work on the note was broken off in good order. */
    Entry rested() {
        return new Entry(note, seen, indexed, 0, ticket);
    }

    private Entry with(Note changed) {
        return new Entry(changed, seen, indexed, attempts, ticket);
    }
}
