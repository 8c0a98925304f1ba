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

/** A row of the library pane. Its properties change in place, without a change of the list. For the FX thread. */
public sealed interface LibraryRow {

    /** A course. Its notes are listed below it while it is open. */
    final class CourseRow implements LibraryRow {

        private static final Comparator<NoteRow> BY_NAME = Comparator.comparing(NoteRow::name,
                NaturalOrderComparator.INSTANCE);

        public final ObjectProperty<Course> course;
        public final IntegerProperty size = new SimpleIntegerProperty();
        public final BooleanProperty open = new SimpleBooleanProperty(true);
        /** All its notes, by name. */
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

        /** Its notes by name without those that are leaving, as of the last {@link #refresh}. */
        public List<NoteRow> notes() {
            return present;
        }

        /** The identifiers of the same notes. */
        List<NoteId> ids() {
            return ids;
        }

        /** Whether it has notes and all of them are leaving. */
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

        /** Sorts the notes again after some were renamed. */
        void sort() {
            all.sort(BY_NAME);
            dirty = true;
        }

        /** Called when other notes of it are leaving. */
        void markDirty() {
            dirty = true;
        }

        /** Updates {@link #notes} after changes. */
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

        void setNote(Note newNote) {
            note.set(newNote);
        }

        /** The display name: the file's name, with folders if other notes have the same. */
        public String name() {
            return name.get();
        }

        /** Changes the display name; returns whether it was another one before. */
        boolean rename(String newName) {
            boolean changed = !newName.equals(name());
            if (changed) {
                searchKey = NaturalSortKey.of(newName);
                name.set(newName);
            }
            return changed;
        }

        /** The display name without case and accents, for searching. */
        String searchKey() {
            return searchKey;
        }
    }
}
