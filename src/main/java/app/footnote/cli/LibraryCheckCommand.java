package app.footnote.cli;

import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.ProgressFollower;
import app.footnote.health.Services;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.library.Library;
import app.footnote.library.check.Inconsistency;
import app.footnote.library.check.LibraryInspection;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryPlace;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.NoteState;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Checks whether the library, the index and the files are consistent, and repairs what can be repaired. */
@Command(name = "check")
final class LibraryCheckCommand implements Callable<Integer> {

    private static final Messages TEXTS = Messages.of("cli");

    @Option(names = "--repair")
    private boolean repair;

    private final CommandContext context;
    private boolean rebuilt = true;

    LibraryCheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        List<Inconsistency> found = repair ? repaired() : inspect();
        print(found);
        return found.isEmpty() && rebuilt ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** Repairs what an inspection finds, and returns what a second inspection finds. */
    private List<Inconsistency> repaired() throws Exception {
        try {
            List<Inconsistency> found = inspect();
            if (found.isEmpty()) {
                return found;
            }
            print(found);
            repair(found);
        } catch (IndexException e) {
            if (!e.needsRebuild()) {
                throw e;
            }
            context.terminal().err().println(FailureWording.problem(e.failure()));
            rebuilt = new IndexRebuild(context).run();
        }
        return inspect();
    }

    private List<Inconsistency> inspect() throws Exception {
        try (Services services = context.openServices()) {
            LibraryPlace place = services.places().place();
            try (PassageIndex index = services.openIndex(place)) {
                return LibraryInspection.inspect(place, index, FailureWording::inWords);
            }
        }
    }

    /**
     * Opening a library makes it consistent with its index, and a refresh finds changed files. Damaged passages and
     * pages are only noticed when they are read, so their notes are queued here.
     */
    private void repair(List<Inconsistency> found) throws Exception {
        try (Services services = context.openServices();
                ProgressFollower progress = ProgressFollower.on(context.terminal())) {
            Library library = services.library();
            progress.processQueue(library, () -> {
                library.refresh();
                queueDamaged(found, library);
            });
        }
    }

    private static void queueDamaged(List<Inconsistency> found, Library library)
            throws LibraryException, InterruptedException {
        for (Inconsistency inconsistency : found) {
            switch (inconsistency) {
                case Inconsistency.PassagesLost(var note, _, _) -> library.queue().retry(note.id());
                case Inconsistency.PagesLost(var note) -> library.queue().retry(note.id());
                case Inconsistency.NotShared(var note) -> library.describe(note.id());
                default -> {
                }
            }
        }
    }

    private void print(List<Inconsistency> found) {
        PrintStream out = context.terminal().out();
        found.forEach(inconsistency -> out.println(text(inconsistency)));
        if (found.isEmpty()) {
            out.println(TEXTS.text("library-check.consistent"));
        }
    }

    private static String text(Inconsistency inconsistency) {
        return switch (inconsistency) {
            case Inconsistency.NotInIndex(var note) -> TEXTS.text("library-check.not-in-index", note.name());
            case Inconsistency.OtherInIndex(var note) -> TEXTS.text("library-check.other-in-index", note.name());
            case Inconsistency.PassagesLost(var note, var expected, var present) ->
                    TEXTS.text("library-check.passages-lost", note.name(), present, expected);
            case Inconsistency.PagesLost(var note) -> TEXTS.text("library-check.pages-lost", note.name());
            case Inconsistency.NotShared(var note) -> TEXTS.text("library-check.not-shared", note.name());
            case Inconsistency.FileGone(var note) -> TEXTS.text(
                    note.state() instanceof NoteState.Ready
                            ? "library-check.file-gone"
                            : "library-check.unread-file-gone",
                    note.name(), note.file().toString());
            case Inconsistency.FileChanged(var note) -> TEXTS.text("library-check.file-changed", note.name());
            case Inconsistency.OnlyInIndex(var id) -> TEXTS.text("library-check.only-in-index", id.value());
        };
    }
}
