package app.footnote.ui.chat;

import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.failure.Failure;
import app.footnote.ui.chat.render.TurnDisplay;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.WrappableText;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The area above the composer: a welcome, the conversation, or why it cannot be opened. For the FX thread. */
final class ChatStage {

    private static final Messages TEXTS = Messages.of("ui-chat");
    private static final double END_BUTTON_MARGIN_PX = 10;
    private static final double WELCOME_SPACING_PX = 6;

    private final Node conversation;
    private final Label loading = new Label(TEXTS.text("session.opening"));
    private final Label problem = new Label();
    private final Label remedy = new Label();
    private final VBox failed = new VBox(IconFactory.of(Feather.ALERT_CIRCLE, "bad"), problem, remedy);
    private final StackPane welcome = new StackPane(defaultWelcome());
    private final StackPane node;

    ChatStage(TurnDisplay display, ObservableValue<ConversationState> state) {
        conversation = display.node();
        Button toEnd = IconFactory.button(
                Feather.ARROW_DOWN, new IconFactory.AccessibleName(TEXTS.text("conversation.to-end")),
                display::followEnd);
        toEnd.getStyleClass().add("to-end");
        toEnd.setFocusTraversable(false);
        node = new StackPane(welcome, loading, failed, toEnd);
        node.getStyleClass().add("chat-stage");
        StackPane.setAlignment(toEnd, Pos.BOTTOM_CENTER);
        StackPane.setMargin(toEnd, new Insets(0, 0, END_BUTTON_MARGIN_PX, 0));
        loading.getStyleClass().add("muted");
        prepareFailed();
        toEnd.visibleProperty().bind(display.followingEndProperty().not().and(conversation.visibleProperty()));
        state.subscribe(this::show);
    }

    Node node() {
        return node;
    }

    void setWelcome(Node newWelcome) {
        welcome.getChildren().setAll(newWelcome);
    }

    private void prepareFailed() {
        failed.getStyleClass().add("chat-failure");
        failed.setAlignment(Pos.CENTER);
        problem.setWrapText(true);
        problem.getStyleClass().add("heading");
        remedy.setWrapText(true);
        remedy.getStyleClass().add("muted");
    }

    private void show(ConversationState state) {
        boolean shown = state instanceof ConversationState.Shown;
        // Lines that are made before the window has its style sheets log warnings about missing colours.
        if (shown && !node.getChildren().contains(conversation)) {
            node.getChildren().addFirst(conversation);
        }
        conversation.setVisible(shown);
        welcome.setVisible(state instanceof ConversationState.Empty);
        loading.setVisible(state instanceof ConversationState.Loading);
        failed.setVisible(state instanceof ConversationState.Failed);
        if (state instanceof ConversationState.Failed(Failure failure)) {
            problem.setText(WrappableText.ofProgram(FailureWording.problem(failure)));
            remedy.setText(WrappableText.ofProgram(FailureWording.WINDOW.remedy(failure)));
        }
    }

    private static Node defaultWelcome() {
        Label heading = new Label(TEXTS.text("welcome.heading"));
        heading.getStyleClass().add("welcome-heading");
        Label words = new Label(TEXTS.text("welcome.words"));
        words.getStyleClass().add("muted");
        VBox box = new VBox(heading, words);
        box.setAlignment(Pos.CENTER);
        box.setSpacing(WELCOME_SPACING_PX);
        return box;
    }
}
