package app.footnote.ui.library;

import app.footnote.messages.FailureWording;
import app.footnote.model.Note;
import app.footnote.model.NoteState;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.FileNameLabel;
import app.footnote.ui.common.IconFactory;
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

/** What a row shows of a note: name, state in words, and the state's sign, never a colour alone. */
final class NoteRowView {

    private static final List<String> TONES = List.of("good", "doubtful", "bad", "resting");

    private final LibraryListModel model;
    private final CheckBox tick = new CheckBox();
    private final Label name = new Label();
    private final Label state = new Label();
    private final Label remedy = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final FontIcon sign = IconFactory.of(Feather.CHECK);
    private final Button cancel;
    private final Button retry;
    private final Tooltip details = new Tooltip();
    private final HBox line;
    private @Nullable NoteRow shown;

    NoteRowView(LibraryListModel model, LibraryActions actions) {
        this.model = model;
        cancel = action(Feather.X, "Do not read this note", () -> actions.cancel(shownNotes()));
        retry = action(Feather.ROTATE_CW, "Try again", () -> actions.readAgain(shownNotes()));
        tick.setFocusTraversable(false);
        tick.setOnAction(_ -> tick());
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        details.setWrapText(true);
        details.setMaxWidth(420);
        HBox end = new HBox(retry, cancel, sign);
        end.getStyleClass().add("note-end");
        end.setAlignment(Pos.CENTER_RIGHT);
        end.setMinWidth(Region.USE_PREF_SIZE);
        line = new HBox(tick, text(), end);
        line.getStyleClass().add("note-line");
        line.setAlignment(Pos.CENTER_LEFT);
        Tooltip.install(line, details);
    }

    private static Button action(Feather shape, String what, Runnable action) {
        Button button = IconFactory.button(shape, new IconFactory.AccessibleName(what), action);
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
        CollapsibleNodes.bindManagedToVisible(progress, remedy, sign);
        VBox text = new VBox(name, state, remedy, progress);
        text.getStyleClass().add("note-text");
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        return text;
    }

    Node node() {
        return line;
    }

    /** @param whole whether there is room for all that there is to say */
    void show(NoteRow row, boolean whole) {
        shown = row;
        Note note = row.note();
        showTick(row);
        tick.setAccessibleText("Ask " + row.name());
        name.setText(FileNameLabel.of(row.name()));
        details.setText(NoteStatusText.details(note));
        state.setText(NoteStatusText.state(note, model.serverAway().get()));
        showProgress(note.state());
        showSign(note.state());
        retry.setVisible(note.isHere() && isLeft(note.state()));
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

    private void showSign(NoteState state) {
        switch (state) {
            case NoteState.Ready ready when ready.pagesWithoutText().isEmpty() -> sign(Feather.CHECK, "good");
            case NoteState.Ready _ -> sign(Feather.ALERT_TRIANGLE, "doubtful");
            case NoteState.Failed _ -> sign(Feather.ALERT_CIRCLE, "bad");
            case NoteState.Cancelled _ -> sign(Feather.SLASH, "resting");
            case NoteState.Waiting _ -> sign(Feather.CLOCK, "resting");
            case NoteState.Reading _, NoteState.Embedding _ -> sign(Feather.LOADER, "resting");
        }
        boolean working = state instanceof NoteState.Reading || state instanceof NoteState.Embedding;
        cancel.setVisible(working);
        sign.setVisible(!working);
    }

    private static boolean isLeft(NoteState state) {
        return state instanceof NoteState.Failed || state instanceof NoteState.Cancelled;
    }

    private void sign(Feather shape, String tone) {
        sign.setIconCode(shape);
        // Another style class means that the style is looked up anew, the same one too.
        if (!sign.getStyleClass().contains(tone)) {
            sign.getStyleClass().removeAll(TONES);
            sign.getStyleClass().add(tone);
        }
    }

    private void showRemedy(NoteState noteState, boolean whole) {
        boolean told = whole && noteState instanceof NoteState.Failed;
        state.setWrapText(noteState instanceof NoteState.Failed);
        remedy.setText(noteState instanceof NoteState.Failed(var failure) ? FailureWording.WINDOW.remedy(failure) : "");
        remedy.setVisible(told);
        state.setMinHeight(told ? Region.USE_PREF_SIZE : 0);
        state.setMaxHeight(told ? Region.USE_PREF_SIZE : twoLines());
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
