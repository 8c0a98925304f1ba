package app.footnote.cli.print;

import app.footnote.model.Note;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar for all notes together, with what is being worked on beside it. */
final class ProgressBarDisplay implements ProgressDisplay {

    private static final int UPDATE_MILLIS = 100;
    private static final int STEPS_PER_NOTE = 100;
    private static final int MESSAGE_CHARS = 40;

    private final PrintStream err;
    private @Nullable ProgressBar bar;

    ProgressBarDisplay(PrintStream err) {
        this.err = err;
    }

    @Override
    public void working(Note note, Standing standing) {
        show(note, standing);
    }

    @Override
    public void settled(Note note, Standing standing) {
        show(note, standing);
    }

    private void show(Note note, Standing standing) {
        ProgressBar shown = bar == null ? begin() : bar;
        bar = shown;
        shown.maxHint((long) STEPS_PER_NOTE * standing.all());
        shown.stepTo((long) STEPS_PER_NOTE * standing.done() + standing.begunPercent());
        shown.setExtraMessage(" " + fitted(NoteStateText.of(note.state()) + ": " + note.name()));
    }

    /** The bar takes what the message leaves, and must not jump with each message. */
    private static String fitted(String message) {
        String cut = message.length() > MESSAGE_CHARS ? message.substring(0, MESSAGE_CHARS - 1) + "…" : message;
        return cut + " ".repeat(MESSAGE_CHARS - cut.length());
    }

    private ProgressBar begin() {
        return new ProgressBarBuilder()
                .setTaskName("Adding")
                .setUnit(" notes", STEPS_PER_NOTE)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .clearDisplayOnFinish()
                .hideEta()
                .build();
    }

    @Override
    public void say(String message) {
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
