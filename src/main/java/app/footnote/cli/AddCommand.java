package app.footnote.cli;

import app.footnote.cli.input.EncodingOption;
import app.footnote.cli.input.TypedPath;
import app.footnote.cli.launch.CommandException;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.AddSummary;
import app.footnote.cli.print.ProgressFollower;
import app.footnote.health.Services;
import app.footnote.library.Library;
import app.footnote.library.folders.Addition;
import app.footnote.library.store.LibraryException;
import app.footnote.messages.Messages;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.failure.Message;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds files and folders to the library and waits until they can be found. */
@Command(name = "add")
final class AddCommand implements Callable<Integer> {

    private static final Messages TEXTS = Messages.of("cli");

    @Parameters(paramLabel = "PATH", arity = "0..*", descriptionKey = "path")
    private List<Path> paths = List.of();

    @Option(names = "--course", paramLabel = "NAME")
    private @Nullable String course;

    @Option(names = "--encoding", paramLabel = "NAME")
    private @Nullable String encoding;

    private final CommandContext context;

    AddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        if (course != null && course.isBlank()) {
            throw CommandException.wrongUse(Message.of("cli.add.blank-course"));
        }
        Optional<Charset> charset = EncodingOption.charset(encoding);
        try (Services services = context.openServices()) {
            Library library = services.library();
            Set<NoteId> waiting = waiting(library);
            if (paths.isEmpty() && waiting.isEmpty() && library.tokenUpgrade().pending().isEmpty()) {
                throw CommandException.wrongUse(Message.of("cli.add.no-path"));
            }
            List<Addition> additions = addAndWait(library, charset);
            AddSummary summary = new AddSummary(additions, resolved(), waiting, library.notes());
            summary.print(context.terminal());
            upgrade(library);
            return summary.anyFailed() ? ExitCode.FAILED : ExitCode.DONE;
        }
    }

    /** The notes that an earlier command has left unfinished. */
    private static Set<NoteId> waiting(Library library) {
        return library.notes()
                .stream()
                .filter(note -> !note.state().settled())
                .map(Note::id)
                .collect(Collectors.toSet());
    }

    private List<Addition> addAndWait(Library library, Optional<Charset> charset) throws Exception {
        try (ProgressFollower progress = ProgressFollower.on(context.terminal())) {
            List<Addition> additions = new ArrayList<>();
            progress.processQueue(library, () -> addTo(library, charset, additions));
            return additions;
        } catch (InterruptedException e) {
            context.terminal().err().println(TEXTS.text("add.stopping"));
            throw e;
        }
    }

    /** Upgrades the notes that an earlier release has indexed. */
    private void upgrade(Library library) throws Exception {
        try (ProgressFollower progress = ProgressFollower.on(context.terminal())) {
            progress.upgrade(library);
        } catch (InterruptedException e) {
            context.terminal().err().println(TEXTS.text("add.stopping-upgrade"));
            throw e;
        }
    }

    private void addTo(Library library, Optional<Charset> charset, List<Addition> additions)
            throws LibraryException, InterruptedException {
        for (Map.Entry<CourseId, List<Path>> group : pathsByCourse(library).entrySet()) {
            for (Addition addition : library.add(group.getValue(), group.getKey())) {
                additions.add(encoding == null ? addition : EncodingOption.apply(library, addition, charset));
            }
        }
    }

    private Map<CourseId, List<Path>> pathsByCourse(Library library) throws LibraryException {
        Map<CourseId, List<Path>> paths = new LinkedHashMap<>();
        for (Path path : resolved()) {
            Course target = course == null ? library.courseFor(path) : library.course(course);
            paths.computeIfAbsent(target.id(), _ -> new ArrayList<>()).add(path);
        }
        return paths;
    }

    private List<Path> resolved() {
        return paths.stream().map(TypedPath::resolve).toList();
    }
}
