package app.footnote.ui.common;

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
 * Sheets that come over the window, one at a time: Esc or a click beside a sheet closes it, and the keyboard goes back
 * to where it was. For the FX thread.
 */
public final class ModalOverlay {

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
                leave();
            }
        });
    }

    /** Where overlay appear; lies above the panes. */
    public Node node() {
        return pane;
    }

    public boolean isOpen() {
        return pane.isDisplay();
    }

    /**
     * Shows a sheet, in place of any other.
     *
     * @param first gets the keyboard
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
        Button close = IconFactory.button(Feather.X, new IconFactory.AccessibleName("Close"), this::close);
        HBox head = new HBox(heading, close);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(content, Priority.ALWAYS);
        pane.show(new Sheet(head, content));
        FxThread.later(first::requestFocus);
    }

    /** Asks for a name; blank ones are not taken. */
    public void askName(String title, String before, Consumer<String> named) {
        TextField field = new TextField(before);
        ask(title, List.of(field), field, name -> named.accept(name.strip()));
        field.selectAll();
    }

    /** Asks for a password, which nobody sees. */
    public void askPassword(String title, String words, Consumer<String> typed) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        PasswordField field = new PasswordField();
        ask(title, List.of(label, field), field, typed);
    }

    private void ask(String title, List<? extends Node> nodes, TextField field, Consumer<String> answered) {
        field.setAccessibleText(title);
        Button done = new Button("OK");
        done.getStyleClass().add("accent");
        done.setDefaultButton(true);
        done.disableProperty().bind(field.textProperty().map(String::isBlank));
        done.setOnAction(_ -> {
            close();
            answered.accept(field.getText());
        });
        HBox buttons = new HBox(done);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox content = new VBox(nodes.toArray(Node[]::new));
        content.getChildren().add(buttons);
        content.getStyleClass().add("name-question");
        show(title, content, field);
    }

    public void close() {
        pane.hide(true);
    }

    private void leave() {
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }

    /** As large as its content, but never larger than the window has room for. */
    private final class Sheet extends VBox {

        Sheet(Node... parts) {
            super(parts);
            getStyleClass().add("window-sheet");
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
