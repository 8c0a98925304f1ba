package app.footnote.ui.chat;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.ui.chat.ConversationModel.View;
import app.footnote.ui.chat.render.AutoScroll;
import app.footnote.ui.chat.render.ConversationArea;
import app.footnote.ui.common.IconFactory;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is above the composer: a welcome, the conversation, or why there is none. For the FX thread. */
final class ChatStage {

    private static final double ABOVE_COMPOSER_PX = 10;

    private final Node text;
    private final Label opening = new Label("Opening the session…");
    private final Label reason = new Label();
    private final Label remedy = new Label();
    private final VBox failed = new VBox(IconFactory.of(Feather.ALERT_CIRCLE, "bad"), reason, remedy);
    private final StackPane welcome = new StackPane(usualWelcome());
    private final StackPane node;

    ChatStage(ConversationArea conversation, AutoScroll following, ObservableValue<View> view) {
        text = conversation.node();
        Button toEnd = IconFactory.button(Feather.ARROW_DOWN,
                new IconFactory.AccessibleName("To the end of the conversation"),
                following::resume);
        toEnd.getStyleClass().add("to-end");
        toEnd.setFocusTraversable(false);
        node = new StackPane(welcome, opening, failed, toEnd);
        node.getStyleClass().add("chat-stage");
        StackPane.setAlignment(toEnd, Pos.BOTTOM_CENTER);
        StackPane.setMargin(toEnd, new Insets(0, 0, ABOVE_COMPOSER_PX, 0));
        opening.getStyleClass().add("muted");
        prepareFailed();
        toEnd.visibleProperty().bind(following.followingProperty().not().and(text.visibleProperty()));
        view.subscribe(this::show);
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
        reason.setWrapText(true);
        reason.getStyleClass().add("heading");
        remedy.setWrapText(true);
        remedy.getStyleClass().add("muted");
    }

    private void show(View view) {
        boolean talking = view instanceof View.Talking;
        // Lines that are made before the window has its style sheets complain about colours that they do not find.
        if (talking && !node.getChildren().contains(text)) {
            node.getChildren().addFirst(text);
        }
        text.setVisible(talking);
        welcome.setVisible(view instanceof View.Empty);
        opening.setVisible(view instanceof View.Opening);
        failed.setVisible(view instanceof View.Failed);
        if (view instanceof View.Failed(Failure failure)) {
            reason.setText(FailureWording.problem(failure));
            remedy.setText(FailureWording.WINDOW.remedy(failure));
        }
    }

    private static Node usualWelcome() {
        Label heading = new Label("Ask your notes");
        heading.getStyleClass().add("welcome-heading");
        Label words = new Label("Every answer carries footnotes that open the page they come from.");
        words.getStyleClass().add("muted");
        VBox box = new VBox(heading, words);
        box.setAlignment(Pos.CENTER);
        box.setSpacing(6);
        return box;
    }
}
