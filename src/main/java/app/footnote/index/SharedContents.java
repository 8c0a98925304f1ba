package app.footnote.index;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import java.util.Map;
import java.util.Set;

/**
 * All that computers share at one time. A note that is neither here nor removed was never put there, or was lost.
 *
 * @param removed notes that somebody took away for all
 * @param courses the names of courses
 * @param forgotten courses that somebody took away for all
 */
public record SharedContents(
        Map<NoteId, SharedNote> notes, Set<NoteId> removed, Map<CourseId, String> courses, Set<CourseId> forgotten) {

    public SharedContents {
        notes = Map.copyOf(notes);
        removed = Set.copyOf(removed);
        courses = Map.copyOf(courses);
        forgotten = Set.copyOf(forgotten);
    }
}
