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
import app.footnote.messages.Messages;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves the library to a server or back to this computer. */
@Command(name = "move")
final class MoveCommand implements Callable<Integer> {

    private static final Messages TEXTS = Messages.of("cli");

    @Option(names = "--to", required = true, paramLabel = "PLACE")
    private String target = LibraryPlaces.HERE;

    private final CommandContext context;

    MoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Services services = context.openServices()) {
            LibraryPlaces places = services.places();
            LibraryPlace to = places.place(target);
            if (places.place().folder().equals(to.folder())) {
                throw CommandException.failed(Message.of("cli.move.already-there"));
            }
            printWarnings(places, to);
            MoveResult moved = move(places, to);
            context.terminal().out().println(
                    TEXTS.text("move.done", moved.notes(), moved.passages(), to.toString()));
        }
        return ExitCode.DONE;
    }

    /** Prints warnings about the server, such as that it may lose notes. Obstacles make the move fail later. */
    private void printWarnings(LibraryPlaces places, LibraryPlace to) throws IndexException {
        if (to.server().isPresent()) {
            for (Failure warning : places.inspect(to.server().get()).warnings()) {
                context.terminal().err().println(FailureWording.COMMAND_LINE.sentences(warning));
            }
        }
    }

    private MoveResult move(LibraryPlaces places, LibraryPlace to) throws Exception {
        try (MoveDisplay display = new MoveDisplay(context.terminal())) {
            return places.move(to, display);
        }
    }

}
