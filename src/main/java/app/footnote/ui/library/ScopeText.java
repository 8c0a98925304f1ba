package app.footnote.ui.library;

import app.footnote.messages.Messages;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.Scope;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Describes the scope of questions. */
final class ScopeText {

    private static final Messages TEXTS = Messages.of("ui-library");

    private ScopeText() {
    }

    /** Describes the scope of all notes. */
    static String all(int notes) {
        return TEXTS.text("scope.all", notes);
    }

    /**
     * Such as "all 12 notes", "Databases, 4 notes", "2 notes of Databases" or "5 notes of 2 courses".
     *
     * @param name gives the display name of a note
     */
    static String of(Scope scope, List<Course> courses, List<Note> notes, Function<Note, String> name) {
        if (scope.everything()) {
            return all(notes.size());
        }
        List<Note> chosen = notes.stream().filter(note -> scope.includes(note.course(), note.id())).toList();
        if (chosen.isEmpty()) {
            return TEXTS.text("scope.none");
        }
        if (chosen.size() == 1) {
            return name.apply(chosen.getFirst());
        }
        Set<CourseId> chosenCourses = chosen.stream().map(Note::course).collect(Collectors.toSet());
        List<Course> involved = courses.stream().filter(course -> chosenCourses.contains(course.id())).toList();
        if (involved.size() > 1) {
            return TEXTS.text("scope.notes-of-courses", chosen.size(), involved.size());
        }
        Course course = involved.getFirst();
        boolean whole = scope.courses().contains(course.id());
        return TEXTS.text(whole ? "scope.course" : "scope.notes-of-course", course.name(), chosen.size());
    }
}
