package app.footnote.ui.library;

import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.Scope;
import app.footnote.ui.common.Plurals;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A scope for people. */
final class ScopeText {

    private ScopeText() {
    }

    /** What everything is called. */
    static String all(int notes) {
        return switch (notes) {
            case 0 -> "your notes";
            case 1 -> "your note";
            default -> "all " + Plurals.of(notes, "note");
        };
    }

    /**
     * Such as "all 12 notes", "Databases, 4 notes", "2 notes of Databases" or "5 notes of 2 courses".
     *
     * @param name what a note is called
     */
    static String of(Scope scope, List<Course> courses, List<Note> notes, Function<Note, String> name) {
        if (scope.everything()) {
            return all(notes.size());
        }
        List<Note> chosen = notes.stream().filter(note -> scope.includes(note.course(), note.id())).toList();
        Set<CourseId> theirs = chosen.stream().map(Note::course).collect(Collectors.toSet());
        List<Course> involved = courses.stream().filter(course -> theirs.contains(course.id())).toList();
        if (chosen.isEmpty()) {
            return "no notes: tick some in the library";
        }
        if (chosen.size() == 1) {
            return name.apply(chosen.getFirst());
        }
        String count = Plurals.of(chosen.size(), "note");
        if (involved.size() > 1) {
            return count + " of " + Plurals.of(involved.size(), "course");
        }
        Course course = involved.getFirst();
        return scope.courses().contains(course.id()) ? course.name() + ", " + count : count + " of " + course.name();
    }
}
