package app.footnote.ui.common;

import app.footnote.messages.FailureWording;
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
 * Short messages at the foot of the window that ask for nothing: what was done, with a way back, and what failed, with
 * what to do next. For the FX thread.
 */
public final class Notifications {

    private static final Duration SHORT = Duration.seconds(5);
    private static final int MOST_AT_ONCE = 3;
    /** A sheet that is open comes forward to {@link ModalPane#Z_FRONT}. */
    private static final double ABOVE_SHEETS = ModalPane.Z_FRONT - 1.0;

    private final VBox box = new VBox();

    public Notifications() {
        box.getStyleClass().add("notices");
        box.setPickOnBounds(false);
        box.setViewOrder(ABOVE_SHEETS);
        box.setAlignment(Pos.BOTTOM_CENTER);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /** Where the messages appear; lies above everything else. */
    public Region node() {
        return box;
    }

    /** Says what was done; goes by itself. */
    public void show(String text) {
        add(row(IconFactory.of(Feather.CHECK), text)).closeAfter(SHORT, () -> {
        });
    }

    /**
     * Says what was done and offers to take it back for {@link #undoTime}.
     *
     * @param undo is called if the student takes it back
     * @param done is called if not
     */
    public void showWithUndo(String text, Runnable undo, Runnable done) {
        HBox row = row(IconFactory.of(Feather.CHECK), text);
        Message message = add(row);
        row.getChildren().add(action("Undo", message, undo));
        message.closeAfter(undoTime(), done);
    }

    /** Says what was done and offers one thing more. */
    public void showWithAction(String text, String action, Runnable deed) {
        HBox row = row(IconFactory.of(Feather.CHECK), text);
        Message message = add(row);
        row.getChildren().add(action(action, message, deed));
        message.closeAfter(undoTime(), () -> {
        });
    }

    /** Says what went wrong in a deed; stays until it is closed. */
    public void tell(Exception trouble) {
        show(FailureLog.log(trouble));
    }

    private static Button action(String text, Message message, Runnable deed) {
        Button button = new Button(text);
        button.getStyleClass().addAll("flat", "notice-action");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            message.close();
            deed.run();
        });
        return button;
    }

    /** How long something can be taken back. */
    public static Duration undoTime() {
        return Duration.seconds(8);
    }

    /** Says what failed and what to do next; stays until it is closed. */
    public void show(Failure failure) {
        HBox row = row(IconFactory.of(Feather.ALERT_CIRCLE),
                FailureWording.problem(failure) + "\n" + FailureWording.WINDOW.remedy(failure));
        row.getStyleClass().add("failure");
        Message message = add(row);
        Button close = IconFactory.button(Feather.X, new IconFactory.AccessibleName("Close this message"),
                message::close);
        close.getStyleClass().add("notice-action");
        row.getChildren().add(close);
    }

    private Message add(HBox row) {
        box.getChildren().add(row);
        if (box.getChildren().size() > MOST_AT_ONCE) {
            box.getChildren().removeFirst();
        }
        return new Message(row);
    }

    private static HBox row(FontIcon icon, String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox row = new HBox(icon, label);
        row.getStyleClass().add("notice");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setAccessibleText(text);
        return row;
    }

    /** A message that is on the screen. */
    private final class Message {

        private final HBox row;
        private final PauseTransition clock = new PauseTransition();

        Message(HBox row) {
            this.row = row;
        }

        void closeAfter(Duration time, Runnable then) {
            clock.setDuration(time);
            clock.setOnFinished(_ -> {
                close();
                then.run();
            });
            clock.play();
            // Who is about to click on it shall not see it vanish.
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
