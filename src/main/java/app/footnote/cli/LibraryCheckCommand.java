package app.footnote.cli;

import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.ProgressFollower;
import app.footnote.health.Services;
import app.footnote.index.PassageIndex;
import app.footnote.library.Library;
import app.footnote.library.check.Inconsistency;
import app.footnote.library.check.LibraryInspection;
import app.footnote.library.event.Subscription;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryPlace;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks whether library, index and files agree, and repairs what can be repaired. */
@Command(name = "check", header = "Check that library, index and files agree.",
        description = "%nReads every note's passages, pages and file. Exits with 1 if something does not agree.%n")
final class LibraryCheckCommand implements Callable<Integer> {

    @Option(names = "--repair", description = "Read again what is lost or was changed, and check once more.")
    private boolean repair;

    private final CommandContext context;

    LibraryCheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        List<Inconsistency> found = inspect();
        if (repair && !found.isEmpty()) {
            tell(found);
            repair(found);
            found = inspect();
        }
        tell(found);
        return found.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private List<Inconsistency> inspect() throws Exception {
        try (Services house = context.enter()) {
            LibraryPlace place = house.places().place();
            try (PassageIndex index = house.openIndex(place)) {
                return LibraryInspection.of(place, index);
            }
        }
    }

    /**
     * Opening a library brings it and its index into agreement, and looking at the files finds those that were changed.
     * What is there but cannot be read shows only to who reads it.
     */
    private void repair(List<Inconsistency> found) throws Exception {
        try (Services house = context.enter(); ProgressFollower progress = ProgressFollower.on(context.terminal())) {
            Library library = house.library();
            try (Subscription _ = library.listen(progress::hear)) {
                library.refresh();
                readAgain(found, library);
                library.queue().resume();
                library.queue().awaitQuiet();
            }
        }
    }

    private static void readAgain(List<Inconsistency> found, Library library)
            throws LibraryException, InterruptedException {
        for (Inconsistency disagreement : found) {
            switch (disagreement) {
                case Inconsistency.PassagesLost(var note, _, _) -> library.queue().retry(note.id());
                case Inconsistency.PagesLost(var note) -> library.queue().retry(note.id());
                case Inconsistency.NotShared(var note) -> library.describe(note.id());
                default -> {
                }
            }
        }
    }

    private void tell(List<Inconsistency> found) {
        PrintStream out = context.terminal().out();
        found.forEach(disagreement -> out.println(words(disagreement)));
        if (found.isEmpty()) {
            out.println("Library, index and files agree.");
        }
    }

    private static String words(Inconsistency disagreement) {
        return switch (disagreement) {
            case Inconsistency.NotInIndex(var note) ->
                    note.name() + " cannot be found: its passages are not in the index.";
            case Inconsistency.OtherInIndex(var note) ->
                    note.name() + " has other passages in the index than were read of it.";
            case Inconsistency.PassagesLost(var note, var said, var kept) ->
                    "%s has %d of its %d passages in the index.".formatted(note.name(), kept, said);
            case Inconsistency.PagesLost(var note) -> note.name() + " has lost the pages that were read of it.";
            case Inconsistency.NotShared(var note) ->
                    note.name()
                            + " is not seen on the other computers: its name or its pages are not in the shared library.";
            case Inconsistency.FileGone(var note) ->
                    note.name() + " is not at " + note.file() + " any more; what was read of it is still found.";
            case Inconsistency.FileChanged(var note) -> note.name() + " was changed since it was read.";
            case Inconsistency.OnlyInIndex(var id) ->
                    "The index has passages of " + id + ", which the library does not know.";
        };
    }
}
