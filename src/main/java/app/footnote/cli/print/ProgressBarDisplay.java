package app.footnote.cli.print;

import app.footnote.messages.Messages;
import app.footnote.model.Note;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows one progress bar for all notes, and the current note beside it. */
final class ProgressBarDisplay implements ProgressDisplay {

    private static final Messages TEXTS = Messages.of("cli");

    private static final int UPDATE_MILLIS = 100;
    private static final int STEPS_PER_NOTE = 100;
    private static final int MESSAGE_CHARS = 40;

    private final PrintStream err;
    private @Nullable ProgressBar bar;

    ProgressBarDisplay(PrintStream err) {
        this.err = err;
    }

    @Override
    public void working(Note note, ProgressState state) {
        show(note, state);
    }

    @Override
    public void finished(Note note, ProgressState state) {
        show(note, state);
    }

    private void show(Note note, ProgressState state) {
        ProgressBar current = bar == null ? createBar() : bar;
        bar = current;
        current.maxHint((long) STEPS_PER_NOTE * state.all());
        current.stepTo((long) STEPS_PER_NOTE * state.done() + state.percentInProgress());
        current.setExtraMessage(" " + padded(NoteStateText.of(note.state()) + ": " + note.name()));
    }

    /** Messages of equal length, so that the bar, which fills the rest of the line, keeps its length. */
    private static String padded(String message) {
        String cut = message.length() > MESSAGE_CHARS ? message.substring(0, MESSAGE_CHARS - 1) + "…" : message;
        return cut + " ".repeat(MESSAGE_CHARS - cut.length());
    }

    private ProgressBar createBar() {
        return new ProgressBarBuilder()
                .setTaskName(TEXTS.text("progress.notes"))
                .setUnit(" " + TEXTS.text("progress.unit-notes"), STEPS_PER_NOTE)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .clearDisplayOnFinish()
                .hideEta()
                .build();
    }

    @Override
    public void message(String message) {
        err.println();
        err.println(message);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
