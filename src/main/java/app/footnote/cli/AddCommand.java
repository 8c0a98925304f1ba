package app.footnote.cli;

import app.footnote.cli.input.TypedPath;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.AddSummary;
import app.footnote.cli.print.ProgressFollower;
import app.footnote.health.Services;
import app.footnote.library.Library;
import app.footnote.library.event.Subscription;
import app.footnote.library.folders.Addition;
import app.footnote.library.store.LibraryException;
import app.footnote.messages.Messages;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds files and folders to the library and waits until they can be found. */
@Command(name = "add")
final class AddCommand implements Callable<Integer> {

    private static final Messages TEXTS = Messages.of("cli");

    @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "path")
    private List<Path> paths = List.of();

    @Option(names = "--course", paramLabel = "NAME")
    private @Nullable String course;

    private final CommandContext context;

    AddCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Services services = context.openServices()) {
            Library library = services.library();
            List<Addition> additions = addAndWait(library);
            AddSummary summary = new AddSummary(additions, resolved(), library.notes());
            summary.print(context.terminal());
            return summary.anyFailed() ? ExitCode.FAILED : ExitCode.DONE;
        }
    }

    private List<Addition> addAndWait(Library library) throws Exception {
        try (ProgressFollower progress = ProgressFollower.on(context.terminal());
                Subscription _ = library.listen(progress::onEvent)) {
            library.queue().resume();
            List<Addition> additions = new ArrayList<>();
            for (Map.Entry<CourseId, List<Path>> group : pathsByCourse(library).entrySet()) {
                additions.addAll(library.add(group.getValue(), group.getKey()));
            }
            library.queue().awaitIdle();
            return additions;
        } catch (InterruptedException e) {
            context.terminal().err().println(TEXTS.text("add.stopping"));
            throw e;
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
