package app.footnote.cli.print;

import app.footnote.library.move.MoveProgress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far the moving of a library is: a bar where somebody looks on, else a line now and then. */
public final class MoveDisplay implements MoveProgress, AutoCloseable {

    private static final int UPDATE_MILLIS = 200;
    private static final int NOTES_PER_LINE = 100;

    private final Terminal terminal;
    private @Nullable ProgressBar bar;

    public MoveDisplay(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void copied(int notes, int all) {
        show("copied", notes, all);
    }

    @Override
    public void compared(int notes, int all) {
        show("compared", notes, all);
    }

    private void show(String what, int notes, int all) {
        if (terminal.watched()) {
            ProgressBar shown = bar == null ? begin(all) : bar;
            bar = shown;
            shown.stepTo(notes);
            shown.setExtraMessage(" " + what);
        } else if (notes == all || notes % NOTES_PER_LINE == 0) {
            terminal.err().println("%s %d of %d notes".formatted(what, notes, all));
        }
    }

    private ProgressBar begin(int all) {
        return new ProgressBarBuilder()
                .setTaskName("Library")
                .setUnit(" notes", 1)
                .setInitialMax(all)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
                .build();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
