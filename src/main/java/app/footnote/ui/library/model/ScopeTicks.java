package app.footnote.ui.library.model;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The ticked courses and notes, as the scope of questions. A ticked course stays ticked when notes are added to it. If
 * everything is ticked, new courses are ticked too. Immutable.
 *
 * @param notes the notes of each course
 */
public record ScopeTicks(Scope scope, Map<CourseId, ? extends Collection<NoteId>> notes) {

    /** How much of a course is ticked. */
    public enum Extent {
        NONE, PARTLY, ALL
    }

    /** How much of the course is ticked. */
    public Extent extentOf(CourseId course) {
        if (scope.everything() || scope.courses().contains(course)) {
            return Extent.ALL;
        }
        return notesOf(course).stream().anyMatch(scope.notes()::contains) ? Extent.PARTLY : Extent.NONE;
    }

    /** Whether the note is ticked. */
    public boolean isTicked(CourseId course, NoteId note) {
        return scope.includes(course, note);
    }

    /** The scope after ticking or unticking a course. */
    public Scope with(CourseId course, boolean ticked) {
        Set<CourseId> courses = courses();
        Set<NoteId> singleNotes = new HashSet<>(scope.notes());
        notesOf(course).forEach(singleNotes::remove);
        if (ticked) {
            courses.add(course);
        } else {
            courses.remove(course);
        }
        return scope(courses, singleNotes);
    }

    /** The scope after ticking or unticking a note. */
    public Scope with(CourseId course, NoteId note, boolean ticked) {
        Collection<NoteId> ofCourse = notesOf(course);
        Set<CourseId> courses = courses();
        Set<NoteId> singleNotes = new HashSet<>(scope.notes());
        if (courses.remove(course)) {
            singleNotes.addAll(ofCourse);
        }
        if (ticked) {
            singleNotes.add(note);
        } else {
            singleNotes.remove(note);
        }
        if (singleNotes.containsAll(ofCourse)) {
            ofCourse.forEach(singleNotes::remove);
            courses.add(course);
        }
        return scope(courses, singleNotes);
    }

    private Set<CourseId> courses() {
        return new HashSet<>(scope.everything() ? notes.keySet() : scope.courses());
    }

    private Scope scope(Set<CourseId> courses, Set<NoteId> singleNotes) {
        return courses.containsAll(notes.keySet()) ? Scope.all() : Scope.of(courses, singleNotes);
    }

    private Collection<NoteId> notesOf(CourseId course) {
        Collection<NoteId> known = notes.get(course);
        return known == null ? Set.of() : known;
    }
}
