package app.footnote.ui.library.model;

import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which courses and notes are ticked, as the scope that questions are asked of. A ticked course stays ticked when notes
 * come to it, and where everything is ticked new courses are too. Immutable.
 *
 * @param notes the notes of each course
 */
public record ScopeTicks(Scope scope, Map<CourseId, ? extends Collection<NoteId>> notes) {

    /** How far a course is ticked. */
    public enum Extent {
        NONE, PARTLY, ALL
    }

    public Extent isTicked(CourseId course) {
        if (scope.everything() || scope.courses().contains(course)) {
            return Extent.ALL;
        }
        return notesOf(course).stream().anyMatch(scope.notes()::contains) ? Extent.PARTLY : Extent.NONE;
    }

    public boolean isTicked(CourseId course, NoteId note) {
        return scope.includes(course, note);
    }

    public Scope with(CourseId course, boolean ticked) {
        Set<CourseId> courses = courses();
        Set<NoteId> single = new HashSet<>(scope.notes());
        notesOf(course).forEach(single::remove);
        if (ticked) {
            courses.add(course);
        } else {
            courses.remove(course);
        }
        return scope(courses, single);
    }

    public Scope with(CourseId course, NoteId note, boolean ticked) {
        Collection<NoteId> ofCourse = notesOf(course);
        Set<CourseId> courses = courses();
        Set<NoteId> single = new HashSet<>(scope.notes());
        if (courses.remove(course)) {
            single.addAll(ofCourse);
        }
        if (ticked) {
            single.add(note);
        } else {
            single.remove(note);
        }
        if (single.containsAll(ofCourse)) {
            ofCourse.forEach(single::remove);
            courses.add(course);
        }
        return scope(courses, single);
    }

    private Set<CourseId> courses() {
        return new HashSet<>(scope.everything() ? notes.keySet() : scope.courses());
    }

    private Scope scope(Set<CourseId> courses, Set<NoteId> single) {
        return courses.containsAll(notes.keySet()) ? Scope.all() : Scope.of(courses, single);
    }

    private Collection<NoteId> notesOf(CourseId course) {
        Collection<NoteId> known = notes.get(course);
        return known == null ? Set.of() : known;
    }
}
