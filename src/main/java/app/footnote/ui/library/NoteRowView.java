package app.footnote.ui.library;

import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.Note;
import app.footnote.model.NoteState;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.FileNameLabel;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.WrappableText;
import app.footnote.ui.library.model.LibraryListModel;
import app.footnote.ui.library.model.LibraryRow.NoteRow;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The content of a note's row: its name, its state in words, and an icon of the state. For the FX thread. */
final class NoteRowView {

    private static final Messages TEXTS = Messages.of("ui-library");
    private static final List<String> TONES = List.of("good", "doubtful", "bad", "resting");

    private final LibraryListModel model;
    private final CheckBox tick = new CheckBox();
    private final Label name = new Label();
    private final Label state = new Label();
    private final Label remedy = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final FontIcon icon = IconFactory.of(Feather.CHECK);
    private final Button cancel;
    private final Button retry;
    private final Tooltip details = new Tooltip();
    private final HBox content;
    private @Nullable NoteRow shown;

    NoteRowView(LibraryListModel model, LibraryActions actions) {
        this.model = model;
        cancel = action(Feather.X, TEXTS.text("note.cancel"), () -> actions.cancel(shownNotes()));
        retry = action(Feather.ROTATE_CW, TEXTS.text("note.retry"), () -> actions.readAgain(shownNotes()));
        tick.setFocusTraversable(false);
        tick.setOnAction(_ -> tick());
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        details.setWrapText(true);
        details.setMaxWidth(420);
        HBox end = new HBox(retry, cancel, icon);
        end.getStyleClass().add("note-end");
        end.setAlignment(Pos.CENTER_RIGHT);
        end.setMinWidth(Region.USE_PREF_SIZE);
        content = new HBox(tick, text(), end);
        content.getStyleClass().add("note-line");
        content.setAlignment(Pos.CENTER_LEFT);
        Tooltip.install(content, details);
    }

    private static Button action(Feather shape, String name, Runnable action) {
        Button button = IconFactory.button(shape, new IconFactory.AccessibleName(name), action);
        button.getStyleClass().add("row-action");
        button.setFocusTraversable(false);
        CollapsibleNodes.bindManagedToVisible(button);
        return button;
    }

    private VBox text() {
        for (Label small : List.of(state, remedy)) {
            small.getStyleClass().addAll("small", "muted");
        }
        remedy.setWrapText(true);
        remedy.setMinHeight(Region.USE_PREF_SIZE);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.getStyleClass().add("thin");
        CollapsibleNodes.bindManagedToVisible(progress, remedy, icon);
        VBox text = new VBox(name, state, remedy, progress);
        text.getStyleClass().add("note-text");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        return text;
    }

    Node node() {
        return content;
    }

    /** @param whole whether to show the whole problem of a failed note and its remedy */
    void show(NoteRow row, boolean whole) {
        shown = row;
        Note note = row.note();
        showTick(row);
        tick.setAccessibleText(TEXTS.text("note.tick", row.name()));
        name.setText(FileNameLabel.of(row.name()));
        details.setText(WrappableText.ofProgram(NoteStatusText.details(note)));
        state.setText(WrappableText.ofProgram(NoteStatusText.state(note, model.serverAway().get())));
        showProgress(note.state());
        showIcon(note.state());
        retry.setVisible(note.isHere() && canRetry(note.state()));
        showRemedy(note.state(), whole);
    }

    void showTick(NoteRow row) {
        tick.setSelected(model.ticks().get().isTicked(row.note().course(), row.note().id()));
    }

    private void showProgress(NoteState state) {
        double done = switch (state) {
            case NoteState.Reading(int page, int pages) when pages > 1 -> (double) page / pages;
            case NoteState.Embedding(int count, int passages) -> (double) count / Math.max(1, passages);
            default -> 0;
        };
        progress.setVisible(done > 0);
        progress.setProgress(done);
    }

    private void showIcon(NoteState state) {
        switch (state) {
            case NoteState.Ready ready when !ready.unread().isIncomplete() -> icon(Feather.CHECK, "good");
            case NoteState.Ready _ -> icon(Feather.ALERT_TRIANGLE, "doubtful");
            case NoteState.Failed _ -> icon(Feather.ALERT_CIRCLE, "bad");
            case NoteState.Cancelled _ -> icon(Feather.SLASH, "resting");
            case NoteState.Waiting _ -> icon(Feather.CLOCK, "resting");
            case NoteState.Reading _, NoteState.Embedding _ -> icon(Feather.LOADER, "resting");
        }
        boolean working = state instanceof NoteState.Reading || state instanceof NoteState.Embedding;
        cancel.setVisible(working);
        icon.setVisible(!working);
    }

    private static boolean canRetry(NoteState state) {
        return state instanceof NoteState.Failed || state instanceof NoteState.Cancelled;
    }

    private void icon(Feather shape, String tone) {
        icon.setIconCode(shape);
        // Setting even the same style class would make JavaFX apply the style again.
        if (!icon.getStyleClass().contains(tone)) {
            icon.getStyleClass().removeAll(TONES);
            icon.getStyleClass().add(tone);
        }
    }

    private void showRemedy(NoteState noteState, boolean whole) {
        boolean visible = whole && noteState instanceof NoteState.Failed;
        state.setWrapText(noteState instanceof NoteState.Failed);
        remedy.setText(
                noteState instanceof NoteState.Failed(var failure)
                        ? WrappableText.ofProgram(FailureWording.WINDOW.remedy(failure))
                        : "");
        remedy.setVisible(visible);
        state.setMinHeight(visible ? Region.USE_PREF_SIZE : 0);
        state.setMaxHeight(visible ? Region.USE_PREF_SIZE : twoLines());
    }

    private double twoLines() {
        return Math.ceil(state.getFont().getSize() * 2.8);
    }

    private List<NoteRow> shownNotes() {
        return shown == null ? List.of() : List.of(shown);
    }

    private void tick() {
        if (shown != null) {
            Note note = shown.note();
            model.setScope(model.ticks().get().with(note.course(), note.id(), tick.isSelected()));
        }
    }
}
