package app.footnote.model;

/** Names a course for good, whatever its title becomes. Letters, digits, {@code -} and {@code _} only. */
public record CourseId(String value) {

    public CourseId {
        Identifiers.check("course", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
