package app.footnote.ui.sessions;

import app.footnote.session.SessionSummary;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.Plurals;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A session on the screen; its title can be changed where it stands. */
final class SessionCell extends ListCell<SessionSummary> {

    private final SessionsView view;
    private final Label title = new Label();
    private final Label details = new Label();
    private final TextField field = new TextField();
    private final VBox text = new VBox(title, details);
    private final HBox row;

    SessionCell(SessionsView view) {
        this.view = view;
        getStyleClass().add("session-row");
        setPrefWidth(0);
        title.getStyleClass().add("heading");
        details.getStyleClass().addAll("small", "muted");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button rename = IconFactory.button(Feather.EDIT_2, new IconFactory.AccessibleName("Rename (F2)"),
                this::beginRename);
        Button delete = IconFactory.button(Feather.TRASH_2, new IconFactory.AccessibleName("Delete (Del)"),
                this::delete);
        rename.setFocusTraversable(false);
        delete.setFocusTraversable(false);
        row = new HBox(text, rename, delete);
        row.setAlignment(Pos.CENTER_LEFT);
        field.setAccessibleText("New title");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInField);
        field.focusedProperty().subscribe(focused -> {
            if (!focused && field.getParent() != null) {
                endRename(true);
            }
        });
        text.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && field.getParent() == null && getItem() != null) {
                view.open(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable SessionSummary session, boolean empty) {
        super.updateItem(session, empty);
        if (session == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        endRename(false);
        title.setText(session.title());
        details.setText(Plurals.of(session.turns(), "question") + " · " + RelativeDay.words(session.lastUsedAt()));
        setAccessibleText(title.getText() + ", " + details.getText());
        setGraphic(row);
    }

    void beginRename() {
        field.setText(title.getText());
        text.getChildren().setAll(field);
        field.requestFocus();
        field.selectAll();
    }

    private void pressedInField(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
            endRename(event.getCode() == KeyCode.ENTER);
            getListView().requestFocus();
            event.consume();
        }
    }

    private void endRename(boolean keep) {
        if (field.getParent() == null) {
            return;
        }
        text.getChildren().setAll(title, details);
        String wanted = field.getText().strip();
        if (keep && getItem() != null && !wanted.isEmpty() && !wanted.equals(getItem().title())) {
            title.setText(wanted);
            view.rename(getItem(), wanted);
        }
    }

    private void delete() {
        if (getItem() != null) {
            view.delete(getItem());
        }
    }
}
