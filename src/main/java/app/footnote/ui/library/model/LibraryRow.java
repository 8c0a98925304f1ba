package app.footnote.ui.library.model;

import app.footnote.model.Course;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A row of the library pane. What it shows changes in place, so that the list need not. For the FX thread. */
public sealed interface LibraryRow {

    /** A course, with its notes below it while it is open. */
    final class CourseRow implements LibraryRow {

        private static final Comparator<NoteRow> BY_NAME = Comparator.comparing(NoteRow::name,
                NaturalOrderComparator.INSTANCE);

        public final ObjectProperty<Course> course;
        public final IntegerProperty size = new SimpleIntegerProperty();
        public final BooleanProperty open = new SimpleBooleanProperty(true);
        /** By name. */
        private final List<NoteRow> all = new ArrayList<>();
        private List<NoteRow> present = List.of();
        private List<NoteId> ids = List.of();
        private boolean dirty;

        CourseRow(Course course) {
            this.course = new SimpleObjectProperty<>(course);
        }

        public Course course() {
            return course.get();
        }

        /** Its notes by name, but those that are leaving, as they were when it was last {@link #refresh}d. */
        public List<NoteRow> notes() {
            return present;
        }

        /** The same notes' names for good. */
        List<NoteId> ids() {
            return ids;
        }

        /** Whether it has notes that are leaving, and no others. */
        boolean isEmptied() {
            return present.isEmpty() && !all.isEmpty();
        }

        void add(NoteRow note) {
            int place = Collections.binarySearch(all, note, BY_NAME);
            all.add(place < 0 ? -place - 1 : place, note);
            dirty = true;
        }

        void remove(NoteRow note) {
            all.remove(note);
            dirty = true;
        }

        /** Some of its notes are called otherwise now. */
        void sort() {
            all.sort(BY_NAME);
            dirty = true;
        }

        /** Other ones of its notes are leaving. */
        void markDirty() {
            dirty = true;
        }

        /** Takes over what has changed in it. Costs nothing if nothing has. */
        void refresh() {
            if (dirty) {
                dirty = false;
                present = all.stream().filter(note -> !note.leaving).toList();
                ids = present.stream().map(note -> note.note().id()).toList();
                size.set(present.size());
            }
        }
    }

    /** A note. */
    final class NoteRow implements LibraryRow {

        public final ObjectProperty<Note> note;
        public final StringProperty name;
        boolean leaving;
        private String searchKey;

        NoteRow(Note note) {
            this.note = new SimpleObjectProperty<>(note);
            this.name = new SimpleStringProperty(note.name());
            this.searchKey = NaturalSortKey.of(note.name());
        }

        public Note note() {
            return note.get();
        }

        void setNote(Note other) {
            note.set(other);
        }

        /** What the note is called; its file's name, unless others are called so too. */
        public String name() {
            return name.get();
        }

        /** Returns whether that is another name than before. */
        boolean rename(String newName) {
            boolean other = !newName.equals(name());
            if (other) {
                searchKey = NaturalSortKey.of(newName);
                name.set(newName);
            }
            return other;
        }

        /** The name as it is searched. */
        String searchKey() {
            return searchKey;
        }
    }
}
