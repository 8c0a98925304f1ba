package app.footnote.cli;

import app.footnote.cli.json.JsonOutput;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.NoteStateText;
import app.footnote.cli.print.PageNumbers;
import app.footnote.cli.print.TextTable;
import app.footnote.health.Services;
import app.footnote.library.Library;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteState;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the notes in the library. */
@Command(name = "notes")
final class NotesCommand implements Callable<Integer> {

    private static final Messages TEXTS = Messages.of("cli");

    @Option(names = "--json")
    private boolean json;

    private final CommandContext context;

    NotesCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Services services = context.openServices()) {
            Library library = services.library();
            Map<CourseId, String> courses = library.courses().stream()
                    .collect(Collectors.toMap(Course::id, Course::name));
            List<NoteLine> lines = library.notes().stream()
                    .map(note -> new NoteLine(courses.getOrDefault(note.course(), ""), note))
                    .sorted(Comparator.comparing(NoteLine::course).thenComparing(line -> line.note().file()))
                    .toList();
            print(lines, courses);
        }
        return ExitCode.DONE;
    }

    /** A note and the name of its course. */
    private record NoteLine(String course, Note note) {
    }

    private void print(List<NoteLine> lines, Map<CourseId, String> courses) {
        PrintStream out = context.terminal().out();
        if (json) {
            out.println(JsonOutput.notes(lines.stream().map(NoteLine::note).toList(), courses));
        } else if (lines.isEmpty()) {
            out.println(TEXTS.text("library-empty"));
        } else {
            table(lines).print(out, context.terminal().style());
            lines.stream().flatMap(line -> explanation(line.note()).stream()).forEach(out::println);
        }
    }

    private static TextTable table(List<NoteLine> lines) {
        TextTable table = new TextTable(
                TEXTS.text("column.course"),
                TEXTS.text("column.note"),
                TEXTS.text("column.state"),
                TEXTS.text("column.passages"),
                TEXTS.text("column.pages-with-text"),
                TEXTS.text("column.id"));
        for (NoteLine line : lines) {
            NoteState state = line.note().state();
            table.row(
                    line.course(),
                    line.note().name(),
                    NoteStateText.inTable(state),
                    state instanceof NoteState.Ready ready ? "" + ready.passages() : "",
                    state instanceof NoteState.Ready ready ? PageNumbers.withText(ready) : "",
                    line.note().id().value());
        }
        return table;
    }

    private static Optional<String> explanation(Note note) {
        return switch (note.state()) {
            case NoteState.Failed(var failure) -> Optional.of("\n" + FailureWording.COMMAND_LINE.sentences(failure));
            case NoteState.Ready ready -> PageNumbers.unread(ready)
                    .stream()
                    .map(sentence -> "\n" + TEXTS.text("notes.unread", note.name(), sentence))
                    .reduce(String::concat);
            default -> Optional.empty();
        };
    }
}
