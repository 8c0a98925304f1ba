package app.footnote.cli;

import app.footnote.cli.launch.CommandException;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.MoveDisplay;
import app.footnote.health.Services;
import app.footnote.index.IndexException;
import app.footnote.library.move.LibraryPlaces;
import app.footnote.library.move.MoveResult;
import app.footnote.library.store.LibraryPlace;
import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves the library to a server, or back. */
@Command(name = "move", header = "Move your library to a Redis, or back to this computer.",
        description = "%nPassages and vectors are copied, nothing is embedded again, and in the end both sides are compared."
                + " If it is broken off, the library stays where it was, and the same command goes on.%n")
final class MoveCommand implements Callable<Integer> {

    @Option(names = "--to", required = true, paramLabel = "PLACE",
            description = "The address of a Redis, such as redis://host:6379, or 'here'.")
    private String where = LibraryPlaces.HERE;

    private final CommandContext context;

    MoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Services house = context.enter()) {
            LibraryPlaces places = house.places();
            LibraryPlace to = places.place(where);
            if (places.place().folder().equals(to.folder())) {
                throw CommandException.failed("Your library is there already.");
            }
            warn(places, to);
            tell(moved(places, to), to);
        }
        return ExitCode.DONE;
    }

    /** What is in the way stops the move when the server is opened; this is what may cost notes some day. */
    private void warn(LibraryPlaces places, LibraryPlace to) throws IndexException {
        if (to.server().isPresent()) {
            for (Failure warning : places.look(to.server().get()).warnings()) {
                context.terminal().err().println(FailureWording.COMMAND_LINE.sentences(warning));
            }
        }
    }

    private MoveResult moved(LibraryPlaces places, LibraryPlace to) throws Exception {
        try (MoveDisplay display = new MoveDisplay(context.terminal())) {
            return places.move(to, display);
        }
    }

    private void tell(MoveResult moved, LibraryPlace to) {
        context.terminal().out().println(
                "Moved %d notes with %d passages to %s, and compared them.".formatted(
                        moved.notes(), moved.passages(), to));
    }
}
