package app.footnote.model;

import java.util.Set;

/**
 * The notes that a question is asked about: all notes, or the union of some courses and some notes. Immutable.
 *
 * @param everything whether all notes are included; if so, the two sets are empty
 */
public record Scope(boolean everything, Set<CourseId> courses, Set<NoteId> notes) {

    private static final Scope EVERYTHING = new Scope(true, Set.of(), Set.of());

    public Scope {
        courses = Set.copyOf(courses);
        notes = Set.copyOf(notes);
    }

    public static Scope all() {
        return EVERYTHING;
    }

    public static Scope of(Set<CourseId> courses, Set<NoteId> notes) {
        return new Scope(false, courses, notes);
    }

    public boolean includes(CourseId course, NoteId note) {
        return everything || courses.contains(course) || notes.contains(note);
    }
}
