package app.footnote.ui.library;

import app.footnote.model.Course;
import app.footnote.model.Note;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A row of the library pane. What it shows changes in place, so that the list need not. For the FX thread. */
sealed interface Row {

    /** A course, with its notes below it while it is open. */
    final class OfCourse implements Row {

        final ObjectProperty<Course> course;
        final IntegerProperty size = new SimpleIntegerProperty();
        final BooleanProperty open = new SimpleBooleanProperty(true);
        final List<OfNote> notes = new ArrayList<>();

        OfCourse(Course course) {
            this.course = new SimpleObjectProperty<>(course);
        }

        Course course() {
            return course.get();
        }
    }

    /** A note. */
    final class OfNote implements Row {

        final ObjectProperty<Note> note;
        boolean leaving;

        OfNote(Note note) {
            this.note = new SimpleObjectProperty<>(note);
        }

        Note note() {
            return note.get();
        }

        String name() {
            return note().name();
        }
    }
}
