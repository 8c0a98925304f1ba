package app.footnote.ui.library;

import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.failure.Failure;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.WrappableText;
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

/** Shows the progress of the import, with buttons to pause and cancel it. Visible only during an import. */
final class ImportProgressBar {

    private static final Messages TEXTS = Messages.of("ui-library");

    private final Label progressText = new Label();
    private final Label reason = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button pause;
    private final Button resume;
    private final VBox node;
    private boolean paused;
    private Optional<String> pauseReason = Optional.empty();
    private Optional<String> warning = Optional.empty();

    ImportProgressBar(LibraryActions actions) {
        pause = button(Feather.PAUSE, TEXTS.text("progress.pause"), actions::pause);
        resume = button(Feather.PLAY, TEXTS.text("progress.resume"), actions::resume);
        Button cancel = button(Feather.X, TEXTS.text("progress.cancel-all"), actions::cancelAll);
        progressText.setMaxWidth(Double.MAX_VALUE);
        progressText.getStyleClass().addAll("small", "muted");
        HBox.setHgrow(progressText, Priority.ALWAYS);
        reason.getStyleClass().addAll("small", "doubtful");
        reason.setWrapText(true);
        reason.setMinHeight(Region.USE_PREF_SIZE);
        CollapsibleNodes.hideWhileEmpty(reason);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("thin");
        bar.setAccessibleText(TEXTS.text("progress.bar"));
        HBox line = new HBox(progressText, pause, resume, cancel);
        line.setAlignment(Pos.CENTER_LEFT);
        node = new VBox(line, bar, reason);
        node.getStyleClass().add("import-progress");
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

    /** @param because why the library has paused the import itself */
    void setPaused(boolean now, Optional<Failure> because) {
        paused = now;
        pause.setVisible(!now);
        resume.setVisible(now);
        pauseReason = because.map(failure -> FailureWording.WINDOW.sentences(failure));
        showReason();
    }

    /** @param newWarning why notes cannot be imported at the moment; empty if they can */
    void setWarning(Optional<String> newWarning) {
        warning = newWarning;
        showReason();
    }

    private void showReason() {
        reason.setText(WrappableText.ofProgram(pauseReason.or(() -> warning).orElse("")));
    }

    void show(Optional<ImportWorkload.WorkloadProgress> progress) {
        node.setVisible(progress.isPresent());
        progress.ifPresent(work -> {
            bar.setProgress(work.done());
            progressText.setText(describe(work));
        });
    }

    private String describe(ImportWorkload.WorkloadProgress work) {
        if (paused) {
            return TEXTS.text("progress.paused", work.notesDone(), work.notes());
        }
        return work.timeLeft()
                .map(left -> TEXTS.text("progress.time-left", work.notesDone(), work.notes(), timeLeft(left)))
                .orElseGet(() -> TEXTS.text("progress.notes", work.notesDone(), work.notes()));
    }

    /** A rounded duration, because estimates are rough. */
    static String timeLeft(Duration left) {
        long seconds = left.toSeconds();
        if (seconds < 10) {
            return TEXTS.text("time-left.moment");
        }
        if (seconds < 90) {
            return TEXTS.text("time-left.seconds", Math.round(seconds / 10.0) * 10);
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 90
                ? TEXTS.text("time-left.minutes", minutes)
                : TEXTS.text("time-left.hours", Math.round(minutes / 60.0));
    }
}
