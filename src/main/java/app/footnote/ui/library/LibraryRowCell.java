package app.footnote.ui.library;

import app.footnote.messages.Messages;
import app.footnote.ui.library.model.LibraryListModel;
import app.footnote.ui.library.model.LibraryRow;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A cell of the library list. It shows a course or a note. */
final class LibraryRowCell extends ListCell<LibraryRow> {

    private static final Messages TEXTS = Messages.of("ui-library");
    private static final PseudoClass COURSE = PseudoClass.getPseudoClass("course");

    private final LibraryListModel model;
    private final CourseRowView courseView;
    private final NoteRowView noteView;
    private final InvalidationListener refresh = _ -> refresh();
    private final WeakInvalidationListener weakRefresh = new WeakInvalidationListener(refresh);
    private final InvalidationListener tickListener = _ -> updateTick();

    LibraryRowCell(LibraryListModel model, LibraryActions actions) {
        this.model = model;
        this.courseView = new CourseRowView(model);
        this.noteView = new NoteRowView(model, actions);
        getStyleClass().add("library-row");
        // Long names are shortened to the width of the pane.
        setPrefWidth(0);
        model.ticks().addListener(new WeakInvalidationListener(tickListener));
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
                setGraphic(courseView.node());
            }
            case LibraryRow.NoteRow note -> {
                note.note.addListener(weakRefresh);
                note.name.addListener(weakRefresh);
                setGraphic(noteView.node());
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
                courseView.show(course);
                setAccessibleText(TEXTS.text("course.row", course.course().name(), course.size.get()));
            }
            case LibraryRow.NoteRow note -> {
                noteView.show(note, isSelected());
                updateAccessibleText(note);
            }
        }
    }

    /** Updates the tick alone: whenever notes are added or removed, all ticks are set again. */
    private void updateTick() {
        if (getItem() instanceof LibraryRow.NoteRow note) {
            noteView.showTick(note);
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

    /** The default implementation ignores the width, so wrapped lines would be cut off. */
    @Override
    protected double computePrefHeight(double width) {
        double insets = snappedTopInset() + snappedBottomInset();
        return getGraphic() == null
                ? super.computePrefHeight(width)
                : getGraphic().prefHeight(width - snappedLeftInset() - snappedRightInset()) + insets;
    }
}
