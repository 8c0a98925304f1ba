package app.footnote.cli.input;

import app.footnote.cli.launch.CommandException;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the notes and courses that people mean when they type a name. */
public final class NoteSelector {

    private final List<Course> courses;
    private final List<Note> notes;

    public NoteSelector(List<Course> courses, List<Note> notes) {
        this.courses = List.copyOf(courses);
        this.notes = List.copyOf(notes);
    }

    /** The one note with this id, file or name, or whose path alone has the typed words in it. */
    public Note note(String typed) throws CommandException {
        String wanted = typed.toLowerCase(Locale.ROOT);
        List<Predicate<Note>> ways = List.of(
                note -> note.id().value().equals(typed),
                note -> note.file().equals(path(typed)),
                note -> note.name().equalsIgnoreCase(typed),
                note -> note.file().toString().toLowerCase(Locale.ROOT).contains(wanted));
        for (Predicate<Note> way : ways) {
            List<Note> found = notes.stream().filter(way).toList();
            if (found.size() == 1) {
                return found.getFirst();
            }
            if (found.size() > 1) {
                throw ambiguous(typed, found);
            }
        }
        throw CommandException.wrongUse("No note is called '" + typed + "'. 'footnote notes' lists them all.");
    }

    /** The courses and notes of these names; everything where no names are given. */
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

    private String noCourse(String typed) {
        String known = courses.stream().map(Course::name).sorted().collect(Collectors.joining(", "));
        return "No course is called '" + typed + "'. "
                + (known.isEmpty() ? "There are no courses yet." : "There are: " + known + ".");
    }

    private static CommandException ambiguous(String typed, List<Note> found) {
        return CommandException.wrongUse(
                Stream.concat(
                        Stream.of("'" + typed + "' could be any of these; name one by its id or its whole path:"),
                        found.stream().map(note -> "  " + note.id() + "  " + note.file()))
                        .collect(Collectors.joining(System.lineSeparator())));
    }

    private static Path path(String typed) {
        try {
            return TypedPath.resolve(Path.of(typed));
        } catch (InvalidPathException notAPath) {
            return Path.of("");
        }
    }
}
