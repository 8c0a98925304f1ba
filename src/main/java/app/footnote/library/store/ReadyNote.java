package app.footnote.library.store;

import app.footnote.model.Note;
import app.footnote.model.NoteState;
import java.util.Optional;

/** A note that is ready, with what is known of it since then. */
public record ReadyNote(Note note, NoteState.Ready state) {

    /** Empty if the note is in another state. */
    public static Optional<ReadyNote> of(Note note) {
        return note.state() instanceof NoteState.Ready ready
                ? Optional.of(new ReadyNote(note, ready))
                : Optional.empty();
    }
}
