package app.footnote.ui.common;

import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.failure.Failure;
import atlantafx.base.controls.ModalPane;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Shows short messages at the bottom of the window: what was done, with a button to undo it, and what failed, with the
 * remedy. For the FX thread.
 */
public final class Notifications {

    private static final Messages TEXTS = Messages.of("ui-common");
    private static final Duration UNDO_TIME = Duration.seconds(8);
    private static final Duration SHORT = Duration.seconds(5);
    private static final int MAX_VISIBLE = 3;
    /** An open dialog has the view order {@link ModalPane#Z_FRONT}. */
    private static final double ABOVE_DIALOGS = ModalPane.Z_FRONT - 1.0;

    private final VBox box = new VBox();

    public Notifications() {
        box.getStyleClass().add("notifications");
        box.setPickOnBounds(false);
        box.setViewOrder(ABOVE_DIALOGS);
        box.setAlignment(Pos.BOTTOM_CENTER);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /** The layer above everything else that contains the messages. */
    public Region node() {
        return box;
    }

    /** Shows what was done. The message disappears after a few seconds. */
    public void show(String text) {
        add(row(IconFactory.of(Feather.CHECK), text)).closeAfter(SHORT, () -> {
        });
    }

    /** Shows what was done, with a button to undo it within eight seconds. */
    public void showWithUndo(String text, Runnable undo) {
        showWithUndo(text, undo, () -> {
        });
    }

    /**
     * Shows what was done, with a button to undo it within eight seconds.
     *
     * @param undo is called if the student presses the button
     * @param onExpiry is called if the time has passed without that
     */
    public void showWithUndo(String text, Runnable undo, Runnable onExpiry) {
        HBox row = row(IconFactory.of(Feather.CHECK), text);
        Notification message = add(row);
        row.getChildren().add(button(TEXTS.text("notification.undo"), message, undo));
        message.closeAfter(UNDO_TIME, onExpiry);
    }

    /** Shows what was done, with a button for a further action. */
    public void showWithAction(String text, String label, Runnable action) {
        HBox row = row(IconFactory.of(Feather.CHECK), text);
        Notification message = add(row);
        row.getChildren().add(button(label, message, action));
        message.closeAfter(UNDO_TIME, () -> {
        });
    }

    private static Button button(String label, Notification message, Runnable action) {
        Button button = new Button(label);
        button.getStyleClass().addAll("flat", "notification-action");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            message.close();
            action.run();
        });
        return button;
    }

    /** Shows what failed and the remedy. The message stays until it is closed. */
    public void show(Failure failure) {
        HBox row = row(IconFactory.of(Feather.ALERT_CIRCLE),
                FailureWording.problem(failure) + "\n" + FailureWording.WINDOW.remedy(failure));
        row.getStyleClass().add("failure");
        Notification message = add(row);
        Button close = IconFactory.button(Feather.X, new IconFactory.AccessibleName(TEXTS.text("notification.close")),
                message::close);
        close.getStyleClass().add("notification-action");
        row.getChildren().add(close);
    }

    private Notification add(HBox row) {
        box.getChildren().add(row);
        if (box.getChildren().size() > MAX_VISIBLE) {
            box.getChildren().removeFirst();
        }
        return new Notification(row);
    }

    private static HBox row(FontIcon icon, String text) {
        Label label = new Label(WrappableText.ofProgram(text));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(icon, label);
        row.getStyleClass().add("notification");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(text);
        return row;
    }

    /** A visible message. */
    private final class Notification {

        private final HBox row;
        private final PauseTransition clock = new PauseTransition();

        Notification(HBox row) {
            this.row = row;
        }

        void closeAfter(Duration time, Runnable onClosed) {
            clock.setDuration(time);
            clock.setOnFinished(_ -> {
                close();
                onClosed.run();
            });
            clock.play();
            // The message stays while the mouse is on it, because the student may be about to click.
            row.hoverProperty().addListener((_, _, pointedAt) -> {
                if (pointedAt) {
                    clock.pause();
                } else if (clock.getStatus() == Animation.Status.PAUSED) {
                    clock.play();
                }
            });
        }

        void close() {
            clock.stop();
            box.getChildren().remove(row);
        }
    }
}
