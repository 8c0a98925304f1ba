package app.footnote.ui.library.model;

import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.ui.library.model.LibraryRow.CourseRow;
import app.footnote.ui.library.model.LibraryRow.NoteRow;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rows of all courses and notes, whether they match the filter or not, with the notes' display names and the totals
 * of the library. For the FX thread.
 */
final class LibraryContents {

    private static final Comparator<CourseRow> BY_NAME = Comparator
            .comparing(row -> row.course().name(), NaturalOrderComparator.INSTANCE);

    private final Map<CourseId, CourseRow> courses = new HashMap<>();
    private final Map<NoteId, NoteRow> notes = new HashMap<>();
    private final NoteDisplayNames names = new NoteDisplayNames();
    private final LibraryTally tally = new LibraryTally();
    private final ImportWorkload workload;

    LibraryContents(ImportWorkload workload) {
        this.workload = workload;
    }

    /** The courses, by name. */
    List<CourseRow> courses() {
        return courses.values().stream().sorted(BY_NAME).toList();
    }

    /** The notes of each course. */
    Map<CourseId, List<NoteId>> notesByCourse() {
        return courses.values()
                .stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.course().id(), CourseRow::ids));
    }

    /** All notes but those that are leaving, in no particular order. */
    List<Note> notes() {
        return notes.values().stream().filter(row -> !row.leaving).map(NoteRow::note).toList();
    }

    /** How many rows there are at most. */
    int size() {
        return courses.size() + notes.size();
    }

    /** The totals of the notes that are not leaving. */
    LibrarySummary summary() {
        return tally.summary(this::nameOf);
    }

    Optional<NoteRow> row(NoteId id) {
        return Optional.ofNullable(notes.get(id));
    }

    /** The display name of a note. */
    String nameOf(Note note) {
        return row(note.id()).map(NoteRow::name).orElseGet(note::name);
    }

    /** The display name of the note in a file. */
    String nameOf(Path file) {
        return names.of(file);
    }

    /** Replaces all courses and notes. Rows of notes and courses that remain are kept. */
    void load(List<Course> allCourses, List<Note> allNotes) {
        Set<NoteId> present = allNotes.stream().map(Note::id).collect(Collectors.toSet());
        List.copyOf(notes.keySet()).stream().filter(id -> !present.contains(id)).forEach(this::removeNote);
        courses.keySet().retainAll(allCourses.stream().map(Course::id).collect(Collectors.toSet()));
        allCourses.forEach(this::update);
        allNotes.forEach(this::update);
    }

    /** Adds or changes a course; returns whether its place in the list may have changed. */
    boolean update(Course course) {
        CourseRow existing = courses.get(course.id());
        if (existing == null) {
            courses.put(course.id(), new CourseRow(course));
            return true;
        }
        boolean renamed = !existing.course().name().equals(course.name());
        existing.course.set(course);
        return renamed;
    }

    /** Removes a course; returns whether it was there. */
    boolean removeCourse(CourseId id) {
        return courses.remove(id) != null;
    }

    /** Adds or changes a note; returns whether its place in the list may have changed. */
    boolean update(Note note) {
        NoteRow existing = notes.get(note.id());
        if (existing == null) {
            addNote(note);
            return true;
        }
        Note before = existing.note();
        workload.update(note);
        if (!existing.leaving) {
            tally.remove(before);
            tally.add(note);
        }
        if (before.course().equals(note.course()) && before.file().equals(note.file())) {
            existing.setNote(note);
            return false;
        }
        move(existing, note);
        return true;
    }

    private void addNote(Note note) {
        NoteRow row = new NoteRow(note);
        notes.put(note.id(), row);
        names.add(row);
        tally.add(note);
        workload.update(note);
        courseOf(note).ifPresent(course -> course.add(row));
    }

    private void move(NoteRow row, Note note) {
        courseOf(row.note()).ifPresent(course -> course.remove(row));
        names.remove(row);
        row.setNote(note);
        names.add(row);
        courseOf(note).ifPresent(course -> course.add(row));
    }

    /** Removes a note; returns whether it was there. */
    boolean removeNote(NoteId id) {
        NoteRow row = notes.remove(id);
        workload.remove(id);
        if (row == null) {
            return false;
        }
        names.remove(row);
        if (!row.leaving) {
            tally.remove(row.note());
        }
        courseOf(row.note()).ifPresent(course -> course.remove(row));
        return true;
    }

    private Optional<CourseRow> courseOf(Note note) {
        return Optional.ofNullable(courses.get(note.course()));
    }

    /** Hides notes that are about to be removed, or shows them again. */
    void setLeaving(Collection<NoteRow> rows, boolean leaving) {
        for (NoteRow row : rows) {
            if (row.leaving != leaving && row(row.note().id()).isPresent()) {
                count(row.note(), !leaving);
            }
            row.leaving = leaving;
            courseOf(row.note()).ifPresent(CourseRow::markDirty);
        }
    }

    private void count(Note note, boolean present) {
        if (present) {
            tally.add(note);
        } else {
            tally.remove(note);
        }
    }

    /** Updates the display names and the courses after changes. */
    void refresh() {
        names.update().forEach(row -> courseOf(row.note()).ifPresent(CourseRow::sort));
        courses.values().forEach(CourseRow::refresh);
    }
}
