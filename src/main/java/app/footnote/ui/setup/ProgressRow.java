package app.footnote.ui.setup;

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

/** How far something long is, and the way to stop it; seen only while it goes on. For the FX thread. */
final class ProgressRow {

    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final VBox node;
    private BackgroundTasks.@Nullable TaskHandle errand;

    /** @param what goes on, for who cannot see it, such as "getting the model" */
    ProgressRow(String what) {
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("thin");
        bar.setAccessibleText("Progress of " + what);
        words.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().addAll("small", "muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button stop = IconFactory.button(Feather.X, new IconFactory.AccessibleName("Stop " + what), this::stop);
        HBox line = new HBox(words, stop);
        line.setAlignment(Pos.CENTER_LEFT);
        node = new VBox(line, bar);
        node.getStyleClass().add("pull");
        CollapsibleNodes.bindManagedToVisible(node);
        node.setVisible(false);
    }

    Node node() {
        return node;
    }

    void start(String first, BackgroundTasks.TaskHandle started) {
        errand = started;
        words.setText(first);
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        node.setVisible(true);
    }

    /**
     * Does nothing once it is stopped or hidden.
     *
     * @param share from 0 to 1; below 0 while it is unknown
     */
    void show(String now, double share) {
        if (errand != null) {
            words.setText(now);
            bar.setProgress(share);
        }
    }

    /** Stays until it is hidden: what goes on may take a moment to end. */
    private void stop() {
        if (errand != null) {
            BackgroundTasks.TaskHandle stopped = errand;
            show("Stopping…", ProgressBar.INDETERMINATE_PROGRESS);
            errand = null;
            stopped.cancel();
        }
    }

    void hide() {
        errand = null;
        node.setVisible(false);
    }
}
