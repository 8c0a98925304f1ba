package app.footnote.cli;

import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.ProgressFollower;
import app.footnote.health.Services;
import app.footnote.library.Library;
import app.footnote.messages.Messages;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Embeds the notes of a shared library again, with the embedding model in the settings. */
@Command(name = "re-embed")
final class ReEmbedCommand implements Callable<Integer> {

    private static final Messages TEXTS = Messages.of("cli");

    private final CommandContext context;

    ReEmbedCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Services services = context.openServices();
                ProgressFollower progress = ProgressFollower.on(context.terminal())) {
            services.places().embedAnew();
            Library library = services.library();
            progress.processQueue(library);
            boolean paused = library.queue().isPaused();
            context.terminal().out().println(
                    paused
                            ? TEXTS.text("queue-paused")
                            : TEXTS.text("re-embed.done", services.embedder().identity().model()));
            return paused ? ExitCode.FAILED : ExitCode.DONE;
        }
    }
}
