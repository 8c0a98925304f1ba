package app.footnote.ui.sessions;

import app.footnote.messages.Messages;
import app.footnote.session.SessionSummary;
import app.footnote.ui.common.IconFactory;
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

/** A cell of the list of sessions. The title can be edited in place. For the FX thread. */
final class SessionCell extends ListCell<SessionSummary> {

    private static final Messages TEXTS = Messages.of("ui-sessions");

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
        Button rename = IconFactory.button(Feather.EDIT_2, new IconFactory.AccessibleName(TEXTS.text("rename")),
                this::beginRename);
        Button delete = IconFactory.button(Feather.TRASH_2, new IconFactory.AccessibleName(TEXTS.text("delete")),
                this::delete);
        rename.setFocusTraversable(false);
        delete.setFocusTraversable(false);
        row = new HBox(text, rename, delete);
        row.setAlignment(Pos.CENTER_LEFT);
        field.setAccessibleText(TEXTS.text("new-title"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressedInField);
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
        details.setText(TEXTS.text("session.details", session.turns(), RelativeDay.of(session.lastUsedAt())));
        setAccessibleText(TEXTS.text("session.row", title.getText(), details.getText()));
        setGraphic(row);
    }

    void beginRename() {
        field.setText(title.getText());
        text.getChildren().setAll(field);
        field.requestFocus();
        field.selectAll();
    }

    private void keyPressedInField(KeyEvent event) {
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
        String newTitle = field.getText().strip();
        if (keep && getItem() != null && !newTitle.isEmpty() && !newTitle.equals(getItem().title())) {
            title.setText(newTitle);
            view.rename(getItem(), newTitle);
        }
    }

    private void delete() {
        if (getItem() != null) {
            view.delete(getItem());
        }
    }
}
