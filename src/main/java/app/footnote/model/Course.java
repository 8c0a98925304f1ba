package app.footnote.model;

/** A named group of notes. Each note belongs to exactly one course. Immutable. */
public record Course(CourseId id, String name) {

    public Course {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A course needs a name");
        }
    }
}
