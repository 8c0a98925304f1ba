package app.footnote.ui.setup;

import app.footnote.messages.Messages;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.IconFactory;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The progress of a long task with a button to cancel it. Visible only while the task runs. For the FX thread. */
final class ProgressRow {

    private static final Messages TEXTS = Messages.of("ui-setup");

    private final Label label = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final VBox node;
    private BackgroundTasks.@Nullable TaskHandle task;

    /** @param key the key of the texts that name the progress bar and the button */
    ProgressRow(String key) {
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("thin");
        bar.setAccessibleText(TEXTS.text(key + ".progress-bar"));
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll("small", "muted");
        HBox.setHgrow(label, Priority.ALWAYS);
        Button stop =
                IconFactory.button(Feather.X, new IconFactory.AccessibleName(TEXTS.text(key + ".stop")), this::cancel);
        HBox line = new HBox(label, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        node = new VBox(line, bar);
        node.getStyleClass().add("progress-row");
        CollapsibleNodes.bindManagedToVisible(node);
        node.setVisible(false);
    }

    Node node() {
        return node;
    }

    /** Shows the row. */
    void start(String text, BackgroundTasks.TaskHandle handle) {
        task = handle;
        label.setText(text);
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        node.setVisible(true);
    }

    /**
     * Shows progress, unless the task was cancelled or the row is hidden.
     *
     * @param share from 0 to 1; negative if it is unknown
     */
    void show(String text, double share) {
        if (task != null) {
            label.setText(text);
            bar.setProgress(share);
        }
    }

    /** Cancels the task. The row stays visible until the task has ended. */
    private void cancel() {
        if (task != null) {
            BackgroundTasks.TaskHandle cancelled = task;
            show(TEXTS.text("progress.stopping"), ProgressBar.INDETERMINATE_PROGRESS);
            task = null;
            cancelled.cancel();
        }
    }

    void hide() {
        task = null;
        node.setVisible(false);
    }
}
