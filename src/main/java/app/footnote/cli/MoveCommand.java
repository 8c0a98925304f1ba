package app.footnote.cli;

import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.redis.RedisAddress;
import app.footnote.index.redis.RedisShelf;
import app.footnote.library.LibraryMove;
import app.footnote.library.LibraryPlace;
import app.footnote.library.Moved;
import app.footnote.model.Failure;
import app.footnote.settings.LibrarySettings;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves the library to a server, or back. */
@Command(name = "move", header = "Move your library to a Redis, or back to this computer.", description = "%nPassages and vectors are copied, nothing is embedded again, and in the end both sides are compared."
        + " If it is broken off, the library stays where it was, and the same command goes on.%n")
final class MoveCommand implements Callable<Integer> {

    @Option(names = "--to", required = true, paramLabel = "PLACE", description = "The address of a Redis, such as redis://host:6379, or 'here'.")
    private String where = Launch.HERE;

    private final CommandContext context;

    MoveCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (House house = context.enter()) {
            LibraryPlace from = house.place();
            LibraryPlace to = house.place(where);
            if (from.folder().equals(to.folder())) {
                throw CommandException.failed("Your library is there already.");
            }
            warn(to);
            LibraryMove move = new LibraryMove(from, to);
            Moved moved = copy(house, from, to, move);
            house.settings().change(settings -> settings.with(settingsFor(to)));
            move.leave();
            tell(moved, to);
        }
        return ExitCode.DONE;
    }

    private Moved copy(House house, LibraryPlace from, LibraryPlace to, LibraryMove move) throws Exception {
        try (PassageIndex old = house.openIndex(from);
                PassageIndex place = house.openIndex(to);
                MoveDisplay display = new MoveDisplay(context.terminal())) {
            return move.copy(old, place, display);
        }
    }

    /** What is in the way stops the move when the server is opened; this is what may cost notes some day. */
    private void warn(LibraryPlace to) throws IndexException {
        Optional<RedisAddress> server = to.server();
        if (server.isPresent()) {
            for (Failure warning : warnings(server.get())) {
                context.terminal().err().println(warning.reason() + " " + warning.remedy());
            }
        }
    }

    /** A server that wants a password first says nothing: the password is asked for when the server is opened. */
    private static List<Failure> warnings(RedisAddress server) throws IndexException {
        try {
            return RedisShelf.look(server).warnings();
        } catch (IndexException e) {
            if (e.kind() != IndexException.Kind.PASSWORD) {
                throw e;
            }
            return List.of();
        }
    }

    private static LibrarySettings settingsFor(LibraryPlace place) {
        return place.server().map(server -> new LibrarySettings(server.toString())).orElse(LibrarySettings.here());
    }

    private void tell(Moved moved, LibraryPlace to) {
        PrintStream out = context.terminal().out();
        out.println(
                "Moved %d notes with %d passages to %s, and compared them.".formatted(
                        moved.notes(), moved.passages(), to));
        out.println("A window that is open goes on as before until it is restarted.");
    }
}
