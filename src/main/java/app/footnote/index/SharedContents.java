package app.footnote.index;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.util.Map;
import java.util.Set;

/**
 * The contents of a shared index at one time. A note that is in neither {@code notes} nor {@code removedNotes} was
 * never shared, or has been lost. Immutable.
 *
 * @param removedNotes notes that a computer has removed for all computers
 * @param courses the names of courses
 * @param removedCourses courses that a computer has removed for all computers
 */
public record SharedContents(
        Map<NoteId, SharedNote> notes, Set<NoteId> removedNotes, Map<CourseId, String> courses,
        Set<CourseId> removedCourses) {

    public SharedContents {
        notes = Map.copyOf(notes);
        removedNotes = Set.copyOf(removedNotes);
        courses = Map.copyOf(courses);
        removedCourses = Set.copyOf(removedCourses);
    }
}
