package app.footnote.model;

import org.jspecify.annotations.Nullable;

/** Identifies a course permanently. Consists of letters, digits, {@code -} and {@code _}. Immutable. */
public record CourseId(String value) {

    public CourseId {
        IdentifierSyntax.check("course", value);
    }

    /** Written out, like {@link #hashCode}, because Java generates those of records again at each start. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CourseId that && value.equals(that.value);
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
