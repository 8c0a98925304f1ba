package app.footnote.model;

/** Identifies a passage. The ordinals of a note's passages are assigned anew each time the note is read. Immutable. */
public record PassageId(NoteId note, int ordinal) {

    @Override
    public String toString() {
        return note + "#" + ordinal;
    }
}
