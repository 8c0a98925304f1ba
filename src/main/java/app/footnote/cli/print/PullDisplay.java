package app.footnote.cli.print;

import app.footnote.messages.Messages;
import app.footnote.ollama.PullProgress;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far getting a model is: a bar where somebody looks on, else a line for each step. For one thread. */
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

    public void show(PullProgress progress) {
        String step = TEXTS.text("pull.step", progress.step());
        if (terminal.watched()) {
            ProgressBar shown = bar == null ? begin(terminal.err()) : bar;
            bar = shown;
            shown.maxHint(Math.max(1, progress.totalBytes()));
            shown.stepTo(progress.doneBytes());
            shown.setExtraMessage(" " + step);
        } else if (!step.equals(lastStep)) {
            terminal.err().println(model + ": " + step);
        }
        lastStep = step;
    }

    private ProgressBar begin(PrintStream err) {
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
