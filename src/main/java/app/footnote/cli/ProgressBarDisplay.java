package app.footnote.cli;

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

    private final PrintStream err;
    private @Nullable ProgressBar bar;

    ProgressBarDisplay(PrintStream err) {
        this.err = err;
    }

    @Override
    public void working(Note note, int done, int all) {
        show(note, done, all);
    }

    @Override
    public void settled(Note note, int done, int all) {
        show(note, done, all);
    }

    private void show(Note note, int done, int all) {
        ProgressBar shown = bar == null ? begin() : bar;
        bar = shown;
        shown.maxHint(all);
        shown.stepTo(done);
        shown.setExtraMessage(" " + note.name() + ": " + StateWords.of(note.state()));
    }

    private ProgressBar begin() {
        return new ProgressBarBuilder()
                .setTaskName("Notes")
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
