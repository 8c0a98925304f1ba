package app.footnote.cli;

import app.footnote.cli.launch.ExitCode;
import app.footnote.health.Services;
import app.footnote.library.store.LibraryPlace;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says where the library is; its subcommands move and check it. */
@Command(name = "library", header = "Say where your library is; move it, or check it.",
        description = "%nA library is kept on this computer's disk, or on a Redis 8 that several computers share.%n")
final class LibraryCommand implements Callable<Integer> {

    private final CommandContext context;

    LibraryCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Services house = context.enter()) {
            LibraryPlace place = house.places().place();
            context.terminal().out().println(
                    place.server()
                            .map(server -> "Your library is on the Redis at " + server + ".")
                            .orElse("Your library is on this computer, in " + place.folder() + "."));
        }
        return ExitCode.DONE;
    }
}
