package app.footnote.library.store;

import app.footnote.model.Note;
import app.footnote.model.NoteState;
import java.util.Optional;

/** A note in the state {@link NoteState.Ready}. Immutable. */
public record ReadyNote(Note note, NoteState.Ready state) {

    /** The note with its state; empty if the note is in another state. */
    public static Optional<ReadyNote> of(Note note) {
        return note.state() instanceof NoteState.Ready ready
                ? Optional.of(new ReadyNote(note, ready))
                : Optional.empty();
    }
}
