package app.footnote.cli;

import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.ProgressFollower;
import app.footnote.health.Services;
import app.footnote.library.Library;
import app.footnote.library.event.Subscription;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Has the embedding of the settings make the vectors of a library that a server keeps. */
@Command(name = "re-embed", header = "Embed the notes of a shared library with your model.",
        description = "%nA library on a Redis has vectors of one model, which all who share it use. This has the model that you have chosen"
                + " take its place, and embeds your notes anew; others do the same with theirs once they have chosen it too."
                + " Until then they are found by words. A library on this computer's disk needs no such command.%n")
final class ReEmbedCommand implements Callable<Integer> {

    private final CommandContext context;

    ReEmbedCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Services house = context.enter(); ProgressFollower progress = ProgressFollower.on(context.terminal())) {
            house.places().embedAnew();
            Library library = house.library();
            try (Subscription _ = library.listen(progress::hear)) {
                library.queue().resume();
                library.queue().awaitQuiet();
            }
            tell(library.queue().isPaused(), house.embedder().identity().model());
            return library.queue().isPaused() ? ExitCode.FAILED : ExitCode.DONE;
        }
    }

    private void tell(boolean paused, String model) {
        context.terminal().out().println(
                paused
                        ? "Not all notes are embedded yet; 'footnote add' goes on with those that wait."
                        : "Your notes are embedded with " + model + ".");
    }
}
