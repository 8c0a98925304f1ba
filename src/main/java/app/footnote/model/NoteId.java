package app.footnote.model;

import org.jspecify.annotations.Nullable;

/**
 * Names a note for good, whatever its file's name or content becomes. Letters, digits, {@code -} and {@code _} only.
 */
public record NoteId(String value) {

    public NoteId {
        IdentifierSyntax.check("note", value);
    }

    /**
     * Written out, as {@link #hashCode} is, for Java makes those of records at each start anew, and all look up ids.
     */
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
