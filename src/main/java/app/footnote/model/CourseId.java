package app.footnote.model;

import org.jspecify.annotations.Nullable;

/** Names a course for good, whatever its title becomes. Letters, digits, {@code -} and {@code _} only. */
public record CourseId(String value) {

    public CourseId {
        IdentifierSyntax.check("course", value);
    }

    /**
     * Written out, as {@link #hashCode} is, for Java makes those of records at each start anew, and all look up ids.
     */
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
