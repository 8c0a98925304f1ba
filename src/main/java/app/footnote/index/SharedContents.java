package app.footnote.index;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.util.Map;
import java.util.Set;

/**
 * All that computers share at one time. A note that is neither here nor removed was never put there, or was lost.
 *
 * @param removedNotes notes that somebody took away for all
 * @param courses the names of courses
 * @param removedCourses courses that somebody took away for all
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
