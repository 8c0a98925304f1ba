package app.footnote.cli;

import app.footnote.cli.launch.ExitCode;
import app.footnote.health.Services;
import app.footnote.library.store.LibraryPlace;
import app.footnote.messages.Messages;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints where the library is. Subcommands move, check and rebuild it. */
@Command(name = "library")
final class LibraryCommand implements Callable<Integer> {

    private static final Messages TEXTS = Messages.of("cli");

    private final CommandContext context;

    LibraryCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Services services = context.openServices()) {
            LibraryPlace place = services.places().place();
            context.terminal().out().println(
                    place.server()
                            .map(server -> TEXTS.text("library.on-server", server.toString()))
                            .orElseGet(() -> TEXTS.text("library.on-this-computer", place.folder().toString())));
        }
        return ExitCode.DONE;
    }
}
