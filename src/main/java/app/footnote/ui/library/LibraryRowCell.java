package app.footnote.ui.library;

import app.footnote.ui.common.Plurals;
import app.footnote.ui.library.model.LibraryListModel;
import app.footnote.ui.library.model.LibraryRow;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A row on the screen. */
final class LibraryRowCell extends ListCell<LibraryRow> {

    private static final PseudoClass COURSE = PseudoClass.getPseudoClass("course");

    private final LibraryListModel shelves;
    private final CourseRowView courseLine;
    private final NoteRowView noteLine;
    private final InvalidationListener refresh = _ -> refresh();
    private final WeakInvalidationListener weakRefresh = new WeakInvalidationListener(refresh);
    private final InvalidationListener tick = _ -> tick();

    LibraryRowCell(LibraryListModel shelves, LibraryActions desk) {
        this.shelves = shelves;
        this.courseLine = new CourseRowView(shelves);
        this.noteLine = new NoteRowView(shelves, desk);
        getStyleClass().add("library-row");
        // A row is as wide as the pane, however long its name is.
        setPrefWidth(0);
        shelves.ticks().addListener(new WeakInvalidationListener(tick));
        shelves.serverAway().addListener(weakRefresh);
        selectedProperty().addListener(refresh);
    }

    @Override
    protected void updateItem(@Nullable LibraryRow row, boolean empty) {
        forget(getItem());
        super.updateItem(row, empty);
        pseudoClassStateChanged(COURSE, row instanceof LibraryRow.OfCourse);
        switch (row) {
            case null -> setGraphic(null);
            case LibraryRow.OfCourse course -> {
                course.course.addListener(weakRefresh);
                course.size.addListener(weakRefresh);
                course.open.addListener(weakRefresh);
                setGraphic(courseLine.node());
            }
            case LibraryRow.OfNote note -> {
                note.note.addListener(weakRefresh);
                note.name.addListener(weakRefresh);
                setGraphic(noteLine.node());
            }
        }
        refresh();
    }

    private void forget(@Nullable LibraryRow row) {
        switch (row) {
            case null -> {
            }
            case LibraryRow.OfCourse course -> {
                course.course.removeListener(weakRefresh);
                course.size.removeListener(weakRefresh);
                course.open.removeListener(weakRefresh);
            }
            case LibraryRow.OfNote note -> {
                note.note.removeListener(weakRefresh);
                note.name.removeListener(weakRefresh);
            }
        }
    }

    private void refresh() {
        switch (getItem()) {
            case null -> setAccessibleText(null);
            case LibraryRow.OfCourse course -> {
                courseLine.show(course);
                setAccessibleText(
                        "Course %s, %s".formatted(course.course().name(), Plurals.of(course.size.get(), "note")));
            }
            case LibraryRow.OfNote note -> {
                noteLine.show(note, isSelected());
                speak(note);
            }
        }
    }

    /** Ticks are looked at anew whenever notes come and go, which changes nothing else in most rows. */
    private void tick() {
        if (getItem() instanceof LibraryRow.OfNote note) {
            noteLine.showTick(note);
            speak(note);
        } else {
            refresh();
        }
    }

    private void speak(LibraryRow.OfNote note) {
        boolean ticked = shelves.ticks().get().of(note.note().course(), note.note().id());
        String state = NoteStatusText.state(note.note(), shelves.serverAway().get());
        setAccessibleText(NoteStatusText.spoken(note.name(), state, ticked));
    }

    /** The usual one does not ask how wide the row is, and so knows nothing of lines that are wrapped. */
    @Override
    protected double computePrefHeight(double width) {
        double insets = snappedTopInset() + snappedBottomInset();
        return getGraphic() == null
                ? super.computePrefHeight(width)
                : getGraphic().prefHeight(width - snappedLeftInset() - snappedRightInset()) + insets;
    }
}
