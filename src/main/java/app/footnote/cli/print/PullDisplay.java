package app.footnote.cli.print;

import app.footnote.messages.Messages;
import app.footnote.ollama.PullProgress;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows the progress of a model's download: a bar in a terminal, otherwise a line for each step. Not thread-safe. */
public final class PullDisplay implements AutoCloseable {

    private static final Messages TEXTS = Messages.of("ollama");
    private static final int UPDATE_MILLIS = 200;
    private static final long MEGABYTE = 1_000_000;

    private final String model;
    private final Terminal terminal;
    private @Nullable ProgressBar bar;
    private String lastStep = "";

    public PullDisplay(String model, Terminal terminal) {
        this.model = model;
        this.terminal = terminal;
    }

    /** Shows the progress. */
    public void show(PullProgress progress) {
        String step = TEXTS.text("pull.step", progress.step());
        if (terminal.isInteractive()) {
            ProgressBar current = bar == null ? createBar(terminal.err()) : bar;
            bar = current;
            current.maxHint(Math.max(1, progress.totalBytes()));
            current.stepTo(progress.doneBytes());
            current.setExtraMessage(" " + step);
        } else if (!step.equals(lastStep)) {
            terminal.err().println(model + ": " + step);
        }
        lastStep = step;
    }

    private ProgressBar createBar(PrintStream err) {
        return new ProgressBarBuilder()
                .setTaskName(model)
                .setUnit(" MB", MEGABYTE)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUpdateIntervalMillis(UPDATE_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(err))
                .showSpeed()
                .build();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
