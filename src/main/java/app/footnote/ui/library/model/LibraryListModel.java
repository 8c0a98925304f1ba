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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the library pane shows: courses by name, their notes by name, those that match the filter. Ten thousand notes
 * are put in order in some milliseconds, once per pulse at most. For the FX thread.
 */
public final class LibraryListModel {

    private final Map<CourseId, CourseRow> courses = new HashMap<>();
    private final Map<NoteId, NoteRow> notes = new HashMap<>();
    private final NoteDisplayNames names = new NoteDisplayNames();
    private final LibraryTally tally = new LibraryTally();
    private final Map<CourseId, Boolean> watched = new HashMap<>();
    private final ObservableList<LibraryRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<ScopeTicks> ticks = new SimpleObjectProperty<>(new ScopeTicks(Scope.all(), Map.of()));
    private final BooleanProperty serverAway = new SimpleBooleanProperty();
    private final ImportWorkload workload;
    private String filter = "";

    public LibraryListModel(ImportWorkload workload) {
        this.workload = workload;
    }

    /** The rows to be seen, in their order. */
    public ObservableList<LibraryRow> rows() {
        return rows;
    }

    public ObjectProperty<ScopeTicks> ticks() {
        return ticks;
    }

    /** Whether the server that keeps the library cannot be used for now. */
    public BooleanProperty serverAway() {
        return serverAway;
    }

    /** All courses, by name. */
    public List<Course> courses() {
        return sorted().stream().map(CourseRow::course).toList();
    }

    /** All notes but those that are leaving, in no order. */
    public List<Note> notes() {
        return notes.values().stream().filter(row -> !row.leaving).map(NoteRow::note).toList();
    }

    /** The figures of the same notes. */
    public LibrarySummary summary() {
        return tally.summary(this::nameOf);
    }

    /** What the note is called. */
    public String nameOf(Note note) {
        return row(note.id()).map(NoteRow::name).orElseGet(note::name);
    }

    /** What the note in this file is called. */
    public String nameOf(Path file) {
        return names.of(file);
    }

    /** Whether changes in the course's folders are noticed; empty if it has none. */
    public Optional<Boolean> watched(CourseId course) {
        return Optional.ofNullable(watched.get(course));
    }

    Optional<NoteRow> row(NoteId id) {
        return Optional.ofNullable(notes.get(id));
    }

    /** Shows this library from now on, in place of any other. */
    public void load(List<Course> allCourses, List<Note> allNotes, Map<CourseId, Boolean> watchedCourses) {
        Set<NoteId> there = allNotes.stream().map(Note::id).collect(Collectors.toSet());
        List.copyOf(notes.keySet()).stream().filter(id -> !there.contains(id)).forEach(this::removeNote);
        courses.keySet().retainAll(allCourses.stream().map(Course::id).collect(Collectors.toSet()));
        allCourses.forEach(this::update);
        allNotes.forEach(this::update);
        watched.clear();
        watched.putAll(watchedCourses);
        rearrange();
    }

    /** Takes over what has changed; the rows are put in order once. */
    public void apply(List<LibraryEvent> events) {
        boolean moved = false;
        for (LibraryEvent event : events) {
            moved |= switch (event) {
                case LibraryEvent.NoteChanged(Note note) -> update(note);
                case LibraryEvent.NoteRemoved(NoteId id) -> removeNote(id);
                case LibraryEvent.CourseChanged(Course course) -> update(course);
                case LibraryEvent.CourseRemoved(CourseId id) -> courses.remove(id) != null;
                case LibraryEvent.CourseWatched(CourseId id, boolean watched) -> watch(id, watched);
                case LibraryEvent.QueuePaused _, LibraryEvent.QueueResumed _, LibraryEvent.IndexTroubled _ -> false;
            };
        }
        if (moved) {
            rearrange();
        }
    }

    private boolean watch(CourseId course, boolean now) {
        watched.put(course, now);
        return false;
    }

    private boolean update(Course course) {
        CourseRow known = courses.get(course.id());
        if (known == null) {
            courses.put(course.id(), new CourseRow(course));
            return true;
        }
        boolean renamed = !known.course().name().equals(course.name());
        known.course.set(course);
        return renamed;
    }

    /** Whether the note's row has to go elsewhere. */
    private boolean update(Note note) {
        NoteRow known = notes.get(note.id());
        if (known == null) {
            return addNote(note);
        }
        Note before = known.note();
        workload.update(note);
        if (!known.leaving) {
            tally.remove(before);
            tally.add(note);
        }
        if (before.course().equals(note.course()) && before.file().equals(note.file())) {
            known.setNote(note);
            return false;
        }
        courseOf(before).ifPresent(course -> course.remove(known));
        names.remove(known);
        known.setNote(note);
        names.add(known);
        courseOf(note).ifPresent(course -> course.add(known));
        return true;
    }

    private boolean addNote(Note note) {
        NoteRow row = new NoteRow(note);
        notes.put(note.id(), row);
        names.add(row);
        tally.add(note);
        workload.update(note);
        courseOf(note).ifPresent(course -> course.add(row));
        return true;
    }

    private boolean removeNote(NoteId id) {
        NoteRow row = notes.remove(id);
        workload.remove(id);
        if (row != null) {
            names.remove(row);
            if (!row.leaving) {
                tally.remove(row.note());
            }
            courseOf(row.note()).ifPresent(course -> course.remove(row));
        }
        return row != null;
    }

    private Optional<CourseRow> courseOf(Note note) {
        return Optional.ofNullable(courses.get(note.course()));
    }

    /** Hides notes that are about to be removed, or shows them again. */
    public void setLeaving(Collection<NoteRow> leavers, boolean leaving) {
        for (NoteRow row : leavers) {
            if (row.leaving != leaving && row(row.note().id()).isPresent()) {
                count(row.note(), !leaving);
            }
            row.leaving = leaving;
            courseOf(row.note()).ifPresent(CourseRow::markDirty);
        }
        rearrange();
    }

    private void count(Note note, boolean present) {
        if (present) {
            tally.add(note);
        } else {
            tally.remove(note);
        }
    }

    public void filter(String text) {
        filter = NaturalSortKey.of(text);
        updateRows();
    }

    public void setOpen(CourseRow course, boolean open) {
        course.open.set(open);
        updateRows();
    }

    public void setScope(Scope scope) {
        ticks.set(new ScopeTicks(scope, ticks.get().notes()));
    }

    private List<CourseRow> sorted() {
        return courses.values()
                .stream()
                .sorted(Comparator.comparing(row -> row.course().name(), NaturalOrderComparator.INSTANCE))
                .toList();
    }

    private void rearrange() {
        names.update().forEach(row -> courseOf(row.note()).ifPresent(CourseRow::sort));
        courses.values().forEach(CourseRow::refresh);
        updateRows();
        ticks.set(new ScopeTicks(ticks.get().scope(), byCourse()));
    }

    /** Lays out the rows that are to be seen; which notes there are, and which are ticked, is another matter. */
    private void updateRows() {
        List<LibraryRow> wanted = new ArrayList<>(notes.size() + courses.size());
        for (CourseRow course : sorted()) {
            boolean whole = NaturalSortKey.of(course.course().name()).contains(filter);
            List<NoteRow> matching = whole ? course.notes() : matching(course);
            if (!course.isEmptied() && (whole || !matching.isEmpty())) {
                wanted.add(course);
                wanted.addAll(course.open.get() || !filter.isEmpty() ? matching : List.of());
            }
        }
        ListSplice.update(rows, wanted);
    }

    private List<NoteRow> matching(CourseRow course) {
        return course.notes().stream().filter(row -> row.searchKey().contains(filter)).toList();
    }

    private Map<CourseId, List<NoteId>> byCourse() {
        return courses.values()
                .stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.course().id(), CourseRow::ids));
    }
}
