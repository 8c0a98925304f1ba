package app.footnote.cli.print;

import app.footnote.library.move.MoveProgress;
import app.footnote.messages.Messages;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows the progress of a library's move: a bar in a terminal, otherwise some lines. Not thread-safe. */
public final class MoveDisplay implements MoveProgress, AutoCloseable {

    private static final Messages TEXTS = Messages.of("cli");
    private static final int UPDATE_MILLIS = 200;
    private static final int NOTES_PER_LINE = 100;

    private final Terminal terminal;
    private @Nullable ProgressBar bar;

    public MoveDisplay(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void copied(int notes, int all) {
        show(TEXTS.text("move.copied"), TEXTS.text("move.copied-notes", notes, all), notes, all);
    }

    @Override
    public void compared(int notes, int all) {
        show(TEXTS.text("move.compared"), TEXTS.text("move.compared-notes", notes, all), notes, all);
    }

    private void show(String step, String line, int notes, int all) {
        if (terminal.isInteractive()) {
            ProgressBar current = bar == null ? createBar(all) : bar;
            bar = current;
            current.stepTo(notes);
            current.setExtraMessage(" " + step);
        } else if (notes == all || notes % NOTES_PER_LINE == 0) {
            terminal.err().println(line);
        }
    }

    private ProgressBar createBar(int all) {
        return new ProgressBarBuilder()
                .setTaskName(TEXTS.text("progress.library"))
                .setUnit(" " + TEXTS.text("progress.unit-notes"), 1)
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
