package app.footnote.ui.library;

import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.Note;
import app.footnote.model.failure.Failure;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.WrappableText;
import app.footnote.ui.library.model.LibraryListModel;
import app.footnote.ui.library.model.LibraryRow;
import app.footnote.ui.library.model.LibraryRow.CourseRow;
import app.footnote.ui.library.model.LibraryRow.NoteRow;
import app.footnote.ui.library.model.ScopeTicks;
import atlantafx.base.controls.CustomTextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The list of courses and notes with its filter, keyboard and mouse handling. For the FX thread. */
final class NoteListView {

    private static final Messages TEXTS = Messages.of("ui-library");

    private final LibraryListModel model;
    private final LibraryActions actions;
    private final ExternalOpener opener;
    private final CustomTextField filter = new CustomTextField();
    private final ListView<LibraryRow> list;
    private final Label message = new Label(TEXTS.text("list.opening"));
    private final Label remedy = new Label();
    private final VBox recoveryButtons = new VBox();

    NoteListView(LibraryListModel model, LibraryActions actions, ExternalOpener opener, RowContextMenu menu) {
        this.model = model;
        this.actions = actions;
        this.opener = opener;
        this.list = new ListView<>(model.rows());
        list.getStyleClass().add("library-list");
        list.setCellFactory(_ -> new LibraryRowCell(model, actions));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setAccessibleText(TEXTS.text("list.name"));
        list.setPlaceholder(placeholder());
        list.setContextMenu(menu.menu());
        menu.menu().setOnShowing(_ -> menu.fill(selected()));
        list.setOnContextMenuRequested(_ -> menu.fill(selected()));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::mouseClicked);
        buildFilter();
    }

    private void buildFilter() {
        filter.setPromptText(TEXTS.text("filter.prompt"));
        filter.setAccessibleText(TEXTS.text("filter.name"));
        filter.setLeft(IconFactory.of(Feather.SEARCH));
        filter.textProperty().addListener((_, _, text) -> filter(text));
        filter.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                filter.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN) {
                focus();
                event.consume();
            }
        });
    }

    private void filter(String text) {
        model.filter(text);
        showEmptyMessage();
    }

    private VBox placeholder() {
        for (Label line : List.of(message, remedy)) {
            line.setWrapText(true);
            line.setTextAlignment(TextAlignment.CENTER);
            line.getStyleClass().add("muted");
        }
        remedy.getStyleClass().add("small");
        CollapsibleNodes.hideWhileEmpty(remedy);
        recoveryButtons.getStyleClass().add("recovery-actions");
        recoveryButtons.managedProperty().bind(Bindings.isNotEmpty(recoveryButtons.getChildren()));
        VBox box = new VBox(message, remedy, recoveryButtons);
        box.getStyleClass().add("empty-list");
        return box;
    }

    TextField filter() {
        return filter;
    }

    Node node() {
        return list;
    }

    void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    /** Shows in the empty list that there are no notes, or none that match the filter. */
    void showEmptyMessage() {
        showMessage(TEXTS.text(filter.getText().isBlank() ? "list.empty" : "list.no-match"));
    }

    /** Shows a text in the empty list. */
    void showMessage(String text) {
        message.setText(text);
        remedy.setText("");
        recoveryButtons.getChildren().clear();
    }

    /** Shows in the empty list why there is no library, with recovery actions. */
    void show(Failure failure, List<RecoveryAction> recovery) {
        message.setText(WrappableText.ofProgram(FailureWording.problem(failure)));
        remedy.setText(WrappableText.ofProgram(FailureWording.WINDOW.remedy(failure)));
        recoveryButtons.getChildren().setAll(recovery.stream().map(RecoveryAction::button).toList());
    }

    private List<LibraryRow> selected() {
        return list.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull).toList();
    }

    private List<NoteRow> selectedNotes() {
        List<NoteRow> notes = new ArrayList<>();
        for (LibraryRow row : selected()) {
            if (row instanceof NoteRow note) {
                notes.add(note);
            }
        }
        return notes;
    }

    private void keyPressed(KeyEvent event) {
        boolean handled = switch (event.getCode()) {
            case SPACE -> tick();
            case ENTER -> open();
            case LEFT -> setOpen(false);
            case RIGHT -> setOpen(true);
            case DELETE, BACK_SPACE -> remove();
            default -> false;
        };
        if (handled) {
            event.consume();
        }
    }

    private void mouseClicked(MouseEvent event) {
        boolean simpleClick =
                event.getButton() == MouseButton.PRIMARY && !event.isShortcutDown() && !event.isShiftDown()
                        && !isOnButton(event.getPickResult().getIntersectedNode());
        if (simpleClick && event.isStillSincePress() && event.getClickCount() == 1 && selected().size() == 1
                && selected().getFirst() instanceof NoteRow) {
            open();
        }
    }

    private static boolean isOnButton(@Nullable Node node) {
        return node != null && (node instanceof ButtonBase || isOnButton(node.getParent()));
    }

    /** Toggles the tick of the first selected row, and gives all others the same. */
    private boolean tick() {
        List<LibraryRow> rows = selected();
        if (rows.isEmpty()) {
            return false;
        }
        boolean ticked = !isTicked(rows.getFirst());
        for (LibraryRow row : rows) {
            ScopeTicks ticks = model.ticks().get();
            model.setScope(switch (row) {
                case CourseRow course -> ticks.with(course.course().id(), ticked);
                case NoteRow note -> ticks.with(note.note().course(), note.note().id(), ticked);
            });
        }
        return true;
    }

    private boolean isTicked(LibraryRow row) {
        ScopeTicks ticks = model.ticks().get();
        return switch (row) {
            case CourseRow course -> ticks.extentOf(course.course().id()) == ScopeTicks.Extent.ALL;
            case NoteRow note -> ticks.isTicked(note.note().course(), note.note().id());
        };
    }

    private boolean open() {
        List<NoteRow> notes = selectedNotes();
        if (notes.size() == 1) {
            opener.open(notes.getFirst().note());
        }
        return notes.size() == 1;
    }

    /** Expands or collapses a course. On a note, collapsing selects its course first. */
    private boolean setOpen(boolean open) {
        if (selected().size() != 1) {
            return false;
        }
        switch (selected().getFirst()) {
            case CourseRow course -> model.setOpen(course, open);
            case NoteRow note when !open -> selectCourseOf(note.note());
            case NoteRow _ -> {
                return false;
            }
        }
        return true;
    }

    private void selectCourseOf(Note note) {
        for (LibraryRow row : list.getItems()) {
            if (row instanceof CourseRow course && course.course().id().equals(note.course())) {
                list.getSelectionModel().clearSelection();
                list.getSelectionModel().select(row);
                list.scrollTo(row);
            }
        }
    }

    private boolean remove() {
        List<NoteRow> notes = selectedNotes();
        if (notes.isEmpty()) {
            return false;
        }
        list.getSelectionModel().clearSelection();
        actions.remove(notes);
        return true;
    }
}
