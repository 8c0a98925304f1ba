package app.footnote.model;

/**
 * Names a note for good, whatever its file's name or content becomes. Letters, digits, {@code -} and {@code _} only.
 */
public record NoteId(String value) {

    public NoteId {
        Identifiers.check("note", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
