package app.footnote.ui.library.model;

import app.footnote.library.event.LibraryEvent;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import app.footnote.ui.library.model.LibraryRow.CourseRow;
import app.footnote.ui.library.model.LibraryRow.NoteRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The rows that the library pane shows: courses and their notes in natural order, filtered. Sorting ten thousand notes
 * takes a few milliseconds and happens at most once per pulse. For the FX thread.
 */
public final class LibraryListModel {

    private final LibraryContents contents;
    private final Map<CourseId, Boolean> watched = new HashMap<>();
    private final ObservableList<LibraryRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<ScopeTicks> ticks = new SimpleObjectProperty<>(new ScopeTicks(Scope.all(), Map.of()));
    private final BooleanProperty serverAway = new SimpleBooleanProperty();
    private String filter = "";

    public LibraryListModel(ImportWorkload workload) {
        contents = new LibraryContents(workload);
    }

    /** The visible rows, in their order. */
    public ObservableList<LibraryRow> rows() {
        return rows;
    }

    /** The ticked courses and notes. */
    public ObjectProperty<ScopeTicks> ticks() {
        return ticks;
    }

    /** Whether the server with the library cannot be used at the moment. */
    public BooleanProperty serverAway() {
        return serverAway;
    }

    /** All courses, by name. */
    public List<Course> courses() {
        return contents.courses().stream().map(CourseRow::course).toList();
    }

    /** All notes but those that are leaving, in no particular order. */
    public List<Note> notes() {
        return contents.notes();
    }

    /** The totals of the notes that are not leaving. */
    public LibrarySummary summary() {
        return contents.summary();
    }

    /** The display name of a note. */
    public String nameOf(Note note) {
        return contents.nameOf(note);
    }

    /** The display name of the note in a file; the file's name if there is no such note. */
    public String nameOf(Path file) {
        return contents.nameOf(file);
    }

    /** Whether the course's folders are watched for changes; empty if it has none. */
    public Optional<Boolean> watched(CourseId course) {
        return Optional.ofNullable(watched.get(course));
    }

    /** The row of a note, whether it is visible or not. */
    public Optional<NoteRow> row(NoteId id) {
        return contents.row(id);
    }

    /** Shows a library in place of any other. */
    public void load(List<Course> courses, List<Note> notes, Map<CourseId, Boolean> watchedCourses) {
        contents.load(courses, notes);
        watched.clear();
        watched.putAll(watchedCourses);
        rearrange();
    }

    /** Applies changes of the library. The rows are sorted once. */
    public void apply(List<LibraryEvent> events) {
        boolean moved = false;
        for (LibraryEvent event : events) {
            moved |= switch (event) {
                case LibraryEvent.NoteChanged(Note note) -> contents.update(note);
                case LibraryEvent.NoteRemoved(NoteId id) -> contents.removeNote(id);
                case LibraryEvent.CourseChanged(Course course) -> contents.update(course);
                case LibraryEvent.CourseRemoved(CourseId id) -> contents.removeCourse(id);
                case LibraryEvent.CourseWatched(CourseId id, boolean isWatched) -> setWatched(id, isWatched);
                case LibraryEvent.QueuePaused _, LibraryEvent.QueueResumed _, LibraryEvent.IndexOutageChanged _ -> false;
            };
        }
        if (moved) {
            rearrange();
        }
    }

    /** Returns that no row moves. */
    private boolean setWatched(CourseId course, boolean isWatched) {
        watched.put(course, isWatched);
        return false;
    }

    /** Hides notes that are about to be removed, or shows them again. */
    public void setLeaving(Collection<NoteRow> leavers, boolean leaving) {
        contents.setLeaving(leavers, leaving);
        rearrange();
    }

    /** Shows only the notes and courses whose names contain a text. */
    public void filter(String text) {
        filter = NaturalSortKey.of(text);
        updateRows();
    }

    /** Expands or collapses a course. */
    public void setOpen(CourseRow course, boolean open) {
        course.open.set(open);
        updateRows();
    }

    /** Ticks the courses and notes of a scope. */
    public void setScope(Scope scope) {
        ticks.set(new ScopeTicks(scope, ticks.get().notes()));
    }

    private void rearrange() {
        contents.refresh();
        updateRows();
        ticks.set(new ScopeTicks(ticks.get().scope(), contents.notesByCourse()));
    }

    private void updateRows() {
        List<LibraryRow> wanted = new ArrayList<>(contents.size());
        for (CourseRow course : contents.courses()) {
            boolean courseMatches = NaturalSortKey.of(course.course().name()).contains(filter);
            List<NoteRow> matching = courseMatches ? course.notes() : matching(course);
            if (!course.isEmptied() && (courseMatches || !matching.isEmpty())) {
                wanted.add(course);
                wanted.addAll(course.open.get() || !filter.isEmpty() ? matching : List.of());
            }
        }
        ListSplice.update(rows, wanted);
    }

    private List<NoteRow> matching(CourseRow course) {
        return course.notes().stream().filter(row -> row.searchKey().contains(filter)).toList();
    }
}
