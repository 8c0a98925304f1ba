package app.footnote.ui.chat;

import app.footnote.messages.Messages;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.WrappableText;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

/** The questions that lead on from the newest answer, between the conversation and the composer. For the FX thread. */
final class NextQuestionBar {

    private static final Messages TEXTS = Messages.of("ui-chat");
    private static final double MAX_WIDTH_PX = 760;

    private final FlowPane questions = new FlowPane();
    private final StackPane node = new StackPane(questions);
    private final Consumer<String> ask;

    /**
     * @param answering the questions are removed when it becomes true
     * @param ask asks the question of a button
     */
    NextQuestionBar(ObservableBooleanValue answering, Consumer<String> ask) {
        this.ask = ask;
        questions.getStyleClass().add("next-questions");
        questions.setMaxWidth(MAX_WIDTH_PX);
        questions.setAccessibleRole(AccessibleRole.PARENT);
        questions.setAccessibleText(TEXTS.text("next-questions.name"));
        node.getStyleClass().add("next-question-area");
        CollapsibleNodes.bindManagedToVisible(node);
        answering.addListener((_, _, running) -> {
            if (running) {
                clear();
            }
        });
        clear();
    }

    Node node() {
        return node;
    }

    void clear() {
        show(List.of());
    }

    void show(List<String> texts) {
        Label label = new Label(TEXTS.text("next-questions.label"));
        label.getStyleClass().addAll("small", "muted");
        questions.getChildren().setAll(label);
        texts.forEach(text -> questions.getChildren().add(button(text)));
        node.setVisible(!texts.isEmpty());
    }

    private Node button(String text) {
        Button button = new Button(WrappableText.ofStudent(text));
        button.setAccessibleText(text);
        button.getStyleClass().addAll("small", "next-question");
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.maxWidthProperty().bind(questions.widthProperty());
        button.setOnAction(_ -> ask.accept(text));
        return button;
    }
}
