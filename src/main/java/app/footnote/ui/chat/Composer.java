package app.footnote.ui.chat;

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

/** Where questions are written: grows with its text, sends with Enter, stops with Esc. For the FX thread. */
final class Composer {

    private static final PseudoClass WRITING = PseudoClass.getPseudoClass("writing");
    private static final double WIDEST_PX = 760;
    private static final String NAME = "Your question";

    private final GrowingTextArea field = new GrowingTextArea("Ask about your notes…");
    private final Label scope = new Label();
    private final Label editing = new Label("Asking an earlier question anew. Esc leaves it as it was.");
    private final HBox tools = new HBox();
    private final Button send;
    private final VBox node = new VBox();
    private final ReadOnlyBooleanProperty answering;
    private final Requests requests;

    /** What the composer asks for. */
    interface Requests {

        /** The student begins to write a question. */
        void begin();

        /**
         * Asks a question that is not blank.
         *
         * @return false if it cannot be asked now, and is to stay where it was written
         */
        boolean ask(String question);

        void stop();

        /** The student wants to change the last question. */
        void editLast();

        /** The student has given up changing a question. */
        void leaveEditing();
    }

    Composer(ReadOnlyBooleanProperty answering, Requests requests) {
        this.answering = answering;
        this.requests = requests;
        this.send = new Button("Ask", IconFactory.of(Feather.ARROW_UP));
        prepareField();
        prepareSend();
        editing.getStyleClass().addAll("small", "editing-note");
        editing.setVisible(false);
        CollapsibleNodes.bindManagedToVisible(editing);
        scope.getStyleClass().addAll("small", "scope");
        scope.setGraphic(IconFactory.of(Feather.BOOK_OPEN));
        tools.getStyleClass().add("composer-tools");
        VBox frame = new VBox(editing, field, foot());
        frame.getStyleClass().add("composer");
        frame.setMaxWidth(WIDEST_PX);
        field.focusedProperty().subscribe(focused -> frame.pseudoClassStateChanged(WRITING, focused));
        node.getChildren().add(frame);
        node.setAlignment(Pos.CENTER);
        node.getStyleClass().add("composer-area");
    }

    Parent node() {
        return node;
    }

    private Node foot() {
        HBox foot = new HBox(scope, tools, hint(), send);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("composer-foot");
        return foot;
    }

    /** Takes what room the others leave, and says nothing where that is too little for all of it. */
    private static Node hint() {
        Label hint = new Label("Enter sends");
        hint.getStyleClass().addAll("small", "muted", "composer-hint");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        HBox rest = new HBox(hint);
        rest.setAlignment(Pos.CENTER_LEFT);
        rest.setMinWidth(0);
        rest.setPrefWidth(0);
        HBox.setHgrow(rest, Priority.ALWAYS);
        hint.visibleProperty().bind(rest.widthProperty().greaterThanOrEqualTo(hint.widthProperty()));
        return rest;
    }

    private void prepareField() {
        announce();
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.textProperty().map(String::isEmpty).subscribe((wasEmpty, isEmpty) -> {
            if (wasEmpty && !isEmpty) {
                requests.begin();
            }
        });
    }

    /**
     * JavaFX has no way to tell screen readers of something that happens elsewhere, but they read out when what has the
     * keyboard is called otherwise: and that is this field while an answer is given. So they hear of its beginning and
     * its end, and of none of its words.
     */
    private void announce() {
        field.setAccessibleText(NAME);
        answering.addListener(
                (_, _, running) -> field
                        .setAccessibleText(NAME + (running ? ". The answer has begun" : ". The answer has ended")));
    }

    private void prepareSend() {
        send.getStyleClass().addAll("accent", "send");
        send.textProperty().bind(Bindings.when(answering).then("Stop").otherwise("Ask"));
        answering.subscribe(
                running -> {
                    send.setGraphic(IconFactory.of(running ? Feather.SQUARE : Feather.ARROW_UP));
                    send.setAccessibleText(running ? "Stop the answer" : "Ask the question");
                });
        send.disableProperty().bind(
                Bindings.createBooleanBinding(
                        () -> !answering.get() && field.getText().isBlank(), answering, field.textProperty()));
        send.setMinWidth(Region.USE_PREF_SIZE);
        send.setFocusTraversable(true);
        send.setOnAction(_ -> {
            if (answering.get()) {
                requests.stop();
            } else {
                ask();
            }
        });
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (event.isShiftDown()) {
                    field.replaceSelection("\n");
                } else {
                    ask();
                }
                event.consume();
            }
            case ESCAPE -> escape(event);
            case UP -> {
                if (field.getText().isEmpty() && !answering.get()) {
                    requests.editLast();
                    event.consume();
                }
            }
            default -> {
                // What is written is the field's own business.
            }
        }
    }

    private void escape(KeyEvent event) {
        if (answering.get()) {
            requests.stop();
            event.consume();
        } else if (editing.isVisible()) {
            leaveEditing();
            requests.leaveEditing();
            event.consume();
        }
    }

    private void ask() {
        String question = field.getText().strip();
        if (!question.isEmpty() && requests.ask(question)) {
            field.clear();
            editing.setVisible(false);
        }
    }

    /** Puts an earlier question here to be changed. */
    void edit(String question) {
        field.setText(question);
        field.requestFocus();
        field.end();
        editing.setVisible(true);
    }

    /** Takes away a question that was put here to be changed. */
    void leaveEditing() {
        if (editing.isVisible()) {
            field.clear();
            editing.setVisible(false);
        }
    }

    void setScope(String words) {
        scope.setText("Answers from " + words);
    }

    void setTools(Node... nodes) {
        tools.getChildren().setAll(nodes);
    }

    void focus() {
        field.requestFocus();
    }
}
