package app.footnote.model;

import org.jspecify.annotations.Nullable;

/**
 * Identifies a note permanently, even if its file is renamed or changed. Consists of letters, digits, {@code -} and
 * {@code _}. Immutable.
 */
public record NoteId(String value) {

    public NoteId {
        IdentifierSyntax.check("note", value);
    }

    /** Written out, like {@link #hashCode}, because Java generates those of records again at each start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
