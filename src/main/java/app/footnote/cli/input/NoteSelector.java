package app.footnote.cli.input;

import app.footnote.cli.launch.CommandException;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import app.footnote.model.failure.Message;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds notes and courses by typed names. Immutable. */
public final class NoteSelector {

    private final List<Course> courses;
    private final List<Note> notes;

    public NoteSelector(List<Course> courses, List<Note> notes) {
        this.courses = List.copyOf(courses);
        this.notes = List.copyOf(notes);
    }

    /** The note with this id, file or name, or the only note whose path contains the typed text. */
    public Note note(String typed) throws CommandException {
        String lower = typed.toLowerCase(Locale.ROOT);
        List<Predicate<Note>> criteria = List.of(
                note -> note.id().value().equals(typed),
                note -> note.file().equals(path(typed)),
                note -> note.name().equalsIgnoreCase(typed),
                note -> note.file().toString().toLowerCase(Locale.ROOT).contains(lower));
        for (Predicate<Note> criterion : criteria) {
            List<Note> found = notes.stream().filter(criterion).toList();
            if (found.size() == 1) {
                return found.getFirst();
            }
            if (found.size() > 1) {
                throw ambiguous(typed, found);
            }
        }
        throw CommandException.wrongUse(Message.of("cli.select.no-note", typed));
    }

    /** The scope of courses and notes with these names; all notes if no names are given. */
    Scope scope(List<String> courseNames, List<String> noteNames) throws CommandException {
        if (courseNames.isEmpty() && noteNames.isEmpty()) {
            return Scope.all();
        }
        Set<CourseId> courseIds = new HashSet<>();
        for (String name : courseNames) {
            courseIds.add(course(name).id());
        }
        Set<NoteId> noteIds = new HashSet<>();
        for (String name : noteNames) {
            noteIds.add(note(name).id());
        }
        return Scope.of(courseIds, noteIds);
    }

    private Course course(String typed) throws CommandException {
        return courses.stream()
                .filter(course -> course.name().equalsIgnoreCase(typed) || course.id().value().equals(typed))
                .findFirst()
                .orElseThrow(() -> CommandException.wrongUse(noCourse(typed)));
    }

    private Message noCourse(String typed) {
        String names = courses.stream().map(Course::name).sorted().collect(Collectors.joining(", "));
        return names.isEmpty()
                ? Message.of("cli.select.no-courses", typed)
                : Message.of("cli.select.no-course", typed, names);
    }

    private static CommandException ambiguous(String typed, List<Note> found) {
        String list = found.stream()
                .map(note -> "  " + note.id() + "  " + note.file())
                .collect(Collectors.joining(System.lineSeparator()));
        return CommandException.wrongUse(Message.of("cli.select.ambiguous-note", typed, list));
    }

    private static Path path(String typed) {
        try {
            return TypedPath.resolve(Path.of(typed));
        } catch (InvalidPathException notAPath) {
            return Path.of("");
        }
    }
}
