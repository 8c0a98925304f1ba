package app.footnote.ui.common;

import app.footnote.messages.Messages;
import atlantafx.base.controls.ModalPane;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Shows modal dialogs over the window, one at a time. Esc or a click beside the dialog closes it and returns the
 * keyboard focus. For the FX thread.
 */
public final class ModalOverlay {

    private static final Messages TEXTS = Messages.of("ui-common");
    private static final double LARGEST_SHARE = 0.9;

    private final ModalPane pane = new ModalPane();
    private @Nullable Node focusedBefore;

    public ModalOverlay() {
        pane.setAlignment(Pos.CENTER);
        pane.setFocusTraversable(false);
        pane.setInTransitionFactory(null);
        pane.setOutTransitionFactory(null);
        pane.displayProperty().addListener((_, _, shown) -> {
            if (!shown) {
                restoreFocus();
            }
        });
    }

    /** The layer above the panes that contains the dialog. */
    public Node node() {
        return pane;
    }

    public boolean isOpen() {
        return pane.isDisplay();
    }

    /**
     * Shows a dialog in place of any other.
     *
     * @param first receives the keyboard focus
     */
    public void show(String title, Region content, Node first) {
        if (!isOpen()) {
            Scene scene = pane.getScene();
            focusedBefore = scene == null ? null : scene.getFocusOwner();
        }
        Label heading = new Label(title);
        heading.getStyleClass().add("title-4");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        Button close =
                IconFactory.button(Feather.X, new IconFactory.AccessibleName(TEXTS.text("overlay.close")), this::close);
        HBox head = new HBox(heading, close);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(content, Priority.ALWAYS);
        pane.show(new Dialog(head, content));
        FxThread.later(first::requestFocus);
    }

    /**
     * Asks for a name. Blank names cannot be entered.
     *
     * @param initial is shown first
     * @param onName receives the name without surrounding white space
     */
    public void askName(String title, String initial, Consumer<String> onName) {
        TextField field = new TextField(initial);
        ask(title, List.of(field), field, name -> onName.accept(name.strip()));
        field.selectAll();
    }

    /** Asks for a password. The field hides what is typed. */
    public void askPassword(String title, String explanation, Consumer<String> onPassword) {
        Label label = new Label(explanation);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        PasswordField field = new PasswordField();
        ask(title, List.of(label, field), field, onPassword);
    }

    private void ask(String title, List<? extends Node> nodes, TextField field, Consumer<String> onAnswer) {
        field.setAccessibleText(title);
        Button ok = new Button(TEXTS.text("overlay.ok"));
        ok.getStyleClass().add("accent");
        ok.setDefaultButton(true);
        ok.disableProperty().bind(field.textProperty().map(String::isBlank));
        ok.setOnAction(_ -> {
            close();
            onAnswer.accept(field.getText());
        });
        HBox buttons = new HBox(ok);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(nodes.toArray(Node[]::new));
        content.getChildren().add(buttons);
        content.getStyleClass().add("overlay-question");
        show(title, content, field);
    }

    public void close() {
        pane.hide(true);
    }

    private void restoreFocus() {
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }

    /** As large as its content, but no larger than most of the window. */
    private final class Dialog extends VBox {

        Dialog(Node... parts) {
            super(parts);
            getStyleClass().add("overlay-dialog");
        }

        @Override
        protected double computeMaxWidth(double height) {
            return Math.min(prefWidth(height), pane.getWidth() * LARGEST_SHARE);
        }

        @Override
        protected double computeMaxHeight(double width) {
            return Math.min(prefHeight(width), pane.getHeight() * LARGEST_SHARE);
        }
    }
}
