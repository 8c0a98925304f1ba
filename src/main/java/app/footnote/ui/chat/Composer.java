package app.footnote.ui.chat;

import app.footnote.messages.Messages;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.IconFactory;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The field for questions: grows with its text, sends with Enter, and stops with Esc. For the FX thread. */
final class Composer {

    private static final Messages TEXTS = Messages.of("ui-chat");
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("writing");
    private static final double MAX_WIDTH_PX = 760;

    private final GrowingTextArea field = new GrowingTextArea(TEXTS.text("composer.prompt"));
    private final Label scope = new Label();
    private final Label editingNote = new Label(TEXTS.text("composer.editing"));
    private final HBox tools = new HBox();
    private final Button send = new Button();
    private final VBox node = new VBox();
    private final ReadOnlyBooleanProperty answering;
    private final Actions actions;

    /** What the student does in the composer. */
    interface Actions {

        /** The first character of a question was typed. */
        void typingStarted();

        /**
         * Asks a question that is not blank.
         *
         * @return false if it cannot be asked now; then it stays in the field
         */
        boolean ask(String question);

        /** Stops the answer that is being given. */
        void stop();

        /** Puts the last question into the field to be edited. */
        void editLast();

        /** The student has cancelled the editing of an earlier question. */
        void editingCancelled();
    }

    Composer(ReadOnlyBooleanProperty answering, Actions actions) {
        this.answering = answering;
        this.actions = actions;
        prepareField();
        prepareSend();
        editingNote.getStyleClass().addAll("small", "editing-note");
        editingNote.setVisible(false);
        CollapsibleNodes.bindManagedToVisible(editingNote);
        scope.getStyleClass().addAll("small", "scope");
        scope.setGraphic(IconFactory.of(Feather.BOOK_OPEN));
        tools.getStyleClass().add("composer-tools");
        VBox frame = new VBox(editingNote, field, bottomRow());
        frame.getStyleClass().add("composer");
        frame.setMaxWidth(MAX_WIDTH_PX);
        field.focusedProperty().subscribe(focused -> frame.pseudoClassStateChanged(FOCUSED, focused));
        node.getChildren().add(frame);
        node.setAlignment(Pos.CENTER);
        node.getStyleClass().add("composer-area");
    }

    Parent node() {
        return node;
    }

    private Node bottomRow() {
        HBox row = new HBox(scope, tools, hint(), send);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("composer-row");
        return row;
    }

    /** Takes the space that is left, and hides its text if the space is too narrow. */
    private static Node hint() {
        Label hint = new Label(TEXTS.text("composer.hint"));
        hint.getStyleClass().addAll("small", "muted", "composer-hint");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        HBox space = new HBox(hint);
        space.setAlignment(Pos.CENTER_LEFT);
        space.setMinWidth(0);
        space.setPrefWidth(0);
        HBox.setHgrow(space, Priority.ALWAYS);
        hint.visibleProperty().bind(space.widthProperty().greaterThanOrEqualTo(hint.widthProperty()));
        return space;
    }

    private void prepareField() {
        announceAnswers();
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::handleKey);
        field.textProperty().map(String::isEmpty).subscribe((wasEmpty, isEmpty) -> {
            if (wasEmpty && !isEmpty) {
                actions.typingStarted();
            }
        });
    }

    /**
     * Screen readers announce when an answer begins and ends, but none of its words. JavaFX has no announcements, but
     * screen readers read the name of the focused control when it changes, and this field has the focus then.
     */
    private void announceAnswers() {
        field.setAccessibleText(TEXTS.text("composer.name"));
        answering.addListener(
                (_, _, running) -> field.setAccessibleText(
                        TEXTS.text(running ? "composer.name-answering" : "composer.name-answered")));
    }

    private void prepareSend() {
        send.getStyleClass().addAll("accent", "send");
        answering.subscribe(this::showSendOrStop);
        send.disableProperty().bind(
                Bindings.createBooleanBinding(
                        () -> !answering.get() && field.getText().isBlank(), answering, field.textProperty()));
        send.setMinWidth(Region.USE_PREF_SIZE);
        send.setFocusTraversable(true);
        send.setOnAction(_ -> {
            if (answering.get()) {
                actions.stop();
            } else {
                ask();
            }
        });
    }

    private void showSendOrStop(boolean running) {
        send.setText(TEXTS.text(running ? "composer.stop" : "composer.ask"));
        send.setGraphic(IconFactory.of(running ? Feather.SQUARE : Feather.ARROW_UP));
        send.setAccessibleText(TEXTS.text(running ? "composer.stop-name" : "composer.ask-name"));
    }

    private void handleKey(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isShiftDown()) {
                    field.replaceSelection("\n");
                } else {
                    ask();
                }
                event.consume();
            }
            case ESCAPE -> handleEscape(event);
            case UP -> {
                if (field.getText().isEmpty() && !answering.get()) {
                    actions.editLast();
                    event.consume();
                }
            }
            default -> {
                // The text field handles all other keys.
            }
        }
    }

    private void handleEscape(KeyEvent event) {
        if (answering.get()) {
            actions.stop();
            event.consume();
        } else if (editingNote.isVisible()) {
            cancelEditing();
            actions.editingCancelled();
            event.consume();
        }
    }

    private void ask() {
        String question = field.getText().strip();
        if (!question.isEmpty() && actions.ask(question)) {
            field.clear();
            editingNote.setVisible(false);
        }
    }

    /** Puts an earlier question into the field to be edited. */
    void edit(String question) {
        field.setText(question);
        field.requestFocus();
        field.end();
        editingNote.setVisible(true);
    }

    /** Removes a question that is being edited. */
    void cancelEditing() {
        if (editingNote.isVisible()) {
            field.clear();
            editingNote.setVisible(false);
        }
    }

    void setScope(String description) {
        scope.setText(TEXTS.text("composer.scope", description));
    }

    void setTools(Node... nodes) {
        tools.getChildren().setAll(nodes);
    }

    void focus() {
        field.requestFocus();
    }
}
