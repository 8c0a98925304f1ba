package app.footnote.model;

/** Names a passage within one reading of its note; a note that is read again numbers its passages anew. */
public record PassageId(NoteId note, int ordinal) {

    @Override
    public String toString() {
        return note + "#" + ordinal;
    }
}
