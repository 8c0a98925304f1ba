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

    private final LibraryListModel model;
    private final CourseRowView courseLine;
    private final NoteRowView noteLine;
    private final InvalidationListener refresh = _ -> refresh();
    private final WeakInvalidationListener weakRefresh = new WeakInvalidationListener(refresh);
    private final InvalidationListener updateTick = _ -> updateTick();

    LibraryRowCell(LibraryListModel model, LibraryActions actions) {
        this.model = model;
        this.courseLine = new CourseRowView(model);
        this.noteLine = new NoteRowView(model, actions);
        getStyleClass().add("library-row");
        // A row is as wide as the pane, however long its name is.
        setPrefWidth(0);
        model.ticks().addListener(new WeakInvalidationListener(updateTick));
        model.serverAway().addListener(weakRefresh);
        selectedProperty().addListener(refresh);
    }

    @Override
    protected void updateItem(@Nullable LibraryRow row, boolean empty) {
        removeListeners(getItem());
        super.updateItem(row, empty);
        pseudoClassStateChanged(COURSE, row instanceof LibraryRow.CourseRow);
        switch (row) {
            case null -> setGraphic(null);
            case LibraryRow.CourseRow course -> {
                course.course.addListener(weakRefresh);
                course.size.addListener(weakRefresh);
                course.open.addListener(weakRefresh);
                setGraphic(courseLine.node());
            }
            case LibraryRow.NoteRow note -> {
                note.note.addListener(weakRefresh);
                note.name.addListener(weakRefresh);
                setGraphic(noteLine.node());
            }
        }
        refresh();
    }

    private void removeListeners(@Nullable LibraryRow row) {
        switch (row) {
            case null -> {
            }
            case LibraryRow.CourseRow course -> {
                course.course.removeListener(weakRefresh);
                course.size.removeListener(weakRefresh);
                course.open.removeListener(weakRefresh);
            }
            case LibraryRow.NoteRow note -> {
                note.note.removeListener(weakRefresh);
                note.name.removeListener(weakRefresh);
            }
        }
    }

    private void refresh() {
        switch (getItem()) {
            case null -> setAccessibleText(null);
            case LibraryRow.CourseRow course -> {
                courseLine.show(course);
                setAccessibleText(
                        "Course %s, %s".formatted(course.course().name(), Plurals.of(course.size.get(), "note")));
            }
            case LibraryRow.NoteRow note -> {
                noteLine.show(note, isSelected());
                updateAccessibleText(note);
            }
        }
    }

    /** Ticks are looked at anew whenever notes come and go, which changes nothing else in most rows. */
    private void updateTick() {
        if (getItem() instanceof LibraryRow.NoteRow note) {
            noteLine.showTick(note);
            updateAccessibleText(note);
        } else {
            refresh();
        }
    }

    private void updateAccessibleText(LibraryRow.NoteRow note) {
        boolean ticked = model.ticks().get().isTicked(note.note().course(), note.note().id());
        String state = NoteStatusText.state(note.note(), model.serverAway().get());
        setAccessibleText(NoteStatusText.accessibleText(note.name(), state, ticked));
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
