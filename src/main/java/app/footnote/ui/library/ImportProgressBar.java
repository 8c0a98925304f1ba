package app.footnote.ui.library;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.Plurals;
import app.footnote.ui.library.model.ImportWorkload;
import java.time.Duration;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How far the work on the queue is, and what can be done about it; there only while there is work. */
final class ImportProgressBar {

    private final Label words = new Label();
    private final Label reason = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button pause;
    private final Button resume;
    private final VBox node;
    private boolean setPaused;
    private Optional<String> why = Optional.empty();
    private Optional<String> trouble = Optional.empty();

    ImportProgressBar(LibraryActions actions) {
        pause = button(Feather.PAUSE, "Pause", actions::pause);
        resume = button(Feather.PLAY, "Go on", actions::resume);
        Button cancel = button(Feather.X, "Cancel all that waits", actions::cancelAll);
        words.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().addAll("small", "muted");
        HBox.setHgrow(words, Priority.ALWAYS);
        reason.getStyleClass().addAll("small", "doubtful");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        CollapsibleNodes.hideWhileEmpty(reason);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("thin");
        bar.setAccessibleText("Progress of reading the notes");
        HBox line = new HBox(words, pause, resume, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        node = new VBox(line, bar, reason);
        node.getStyleClass().add("work-strip");
        CollapsibleNodes.bindManagedToVisible(node);
        setPaused(false, Optional.empty());
        show(Optional.empty());
    }

    private static Button button(Feather shape, String name, Runnable action) {
        Button button = IconFactory.button(shape, new IconFactory.AccessibleName(name), action);
        button.getStyleClass().add("row-action");
        CollapsibleNodes.bindManagedToVisible(button);
        return button;
    }

    Node node() {
        return node;
    }

    /** @param because why the library paused by itself */
    void setPaused(boolean now, Optional<Failure> because) {
        setPaused = now;
        pause.setVisible(!now);
        resume.setVisible(now);
        why = because.map(failure -> FailureWording.WINDOW.sentences(failure));
        explain();
    }

    /** @param what keeps notes from being written for now, and what becomes of them */
    void setWarning(Optional<String> what) {
        trouble = what;
        explain();
    }

    private void explain() {
        reason.setText(why.or(() -> trouble).orElse(""));
    }

    void show(Optional<ImportWorkload.WorkloadProgress> progress) {
        node.setVisible(progress.isPresent());
        progress.ifPresent(work -> {
            bar.setProgress(work.done());
            words.setText(
                    "%d of %s%s".formatted(
                            work.notesDone(),
                            Plurals.of(work.notes(), "note"),
                            setPaused ? " · paused" : work.timeLeft().map(left -> " · " + words(left)).orElse("")));
        });
    }

    /** Roughly, as people say it: estimates are not better than that. */
    static String words(Duration left) {
        long seconds = left.toSeconds();
        if (seconds < 10) {
            return "a few seconds left";
        }
        if (seconds < 90) {
            return Math.round(seconds / 10.0) * 10 + " s left";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 90 ? minutes + " min left" : Math.round(minutes / 60.0) + " h left";
    }
}
