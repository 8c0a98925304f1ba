package app.footnote.wiring;

import app.footnote.answer.name.NoteName;
import app.footnote.answer.name.NoteNameSource;
import app.footnote.answer.name.NoteNames;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.library.Library;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The names of the notes of a library. They are collected again after each change of the library. Thread-safe. */
final class LibraryNoteNames implements NoteNameSource {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryNoteNames.class);

    /** The text of a title page often repeats or continues the title; a longer text is not a title. */
    private static final int LONGEST_TITLE_PAGE = 80;

    private final Library library;
    private final PassageIndex index;
    private @Nullable Collected collected;

    /** The names that belong to a state of the library. */
    private record Collected(List<Note> notes, List<Course> courses, NoteNames names) {

        boolean isOf(List<Note> otherNotes, List<Course> otherCourses) {
            return same(notes, otherNotes) && same(courses, otherCourses);
        }

        /** Whether the objects are the same; to compare thousands of notes by their values takes too long. */
        @SuppressWarnings("ReferenceEquality")
        private static boolean same(List<?> one, List<?> other) {
            return one.size() == other.size()
                    && IntStream.range(0, one.size()).allMatch(i -> one.get(i) == other.get(i));
        }
    }

    LibraryNoteNames(Library library, PassageIndex index) {
        this.library = library;
        this.index = index;
    }

    @Override
    public synchronized NoteNames names() {
        List<Note> notes = library.notes();
        List<Course> courses = library.courses();
        Collected known = collected;
        if (known == null || !known.isOf(notes, courses)) {
            known = new Collected(notes, courses, collect(notes, courses));
            collected = known;
        }
        return known.names();
    }

    private NoteNames collect(List<Note> notes, List<Course> courses) {
        Map<CourseId, String> courseNames = new HashMap<>();
        courses.forEach(course -> courseNames.put(course.id(), course.name()));
        Map<NoteId, Passage> openings = openings();
        List<NoteName> names = new ArrayList<>();
        for (Note note : notes) {
            String course = courseNames.getOrDefault(note.course(), "");
            names.add(new NoteName(note.id(), note.course(), note.file(), course, title(openings.get(note.id()))));
        }
        return new NoteNames(names);
    }

    /** A search without titles is better than none. */
    private Map<NoteId, Passage> openings() {
        try {
            return index.openings();
        } catch (IndexException e) {
            LOG.warn("The titles of the notes could not be read", e);
            return Map.of();
        }
    }

    private static String title(@Nullable Passage opening) {
        if (opening == null) {
            return "";
        }
        String headings = String.join("\n", opening.headings());
        boolean isTitlePage = opening.plain().length() <= LONGEST_TITLE_PAGE && !opening.plain().endsWith(".");
        return isTitlePage ? headings + "\n" + opening.plain() : headings;
    }
}
