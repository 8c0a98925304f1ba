package app.footnote.cli;

import app.footnote.cli.json.JsonOutput;
import app.footnote.cli.json.NoteJson;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.NoteStateText;
import app.footnote.cli.print.PageNumbers;
import app.footnote.cli.print.TextTable;
import app.footnote.health.Services;
import app.footnote.library.Library;
import app.footnote.messages.FailureWording;
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

/** Lists what is in the library. */
@Command(name = "notes", header = "List your notes: course, state, passages, and how many pages have text.",
        description = "")
final class NotesCommand implements Callable<Integer> {

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final CommandContext context;

    NotesCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Services house = context.enter()) {
            Library library = house.library();
            Map<CourseId, String> courses = library.courses().stream()
                    .collect(Collectors.toMap(Course::id, Course::name));
            List<NoteLine> lines = library.notes().stream()
                    .map(note -> new NoteLine(courses.getOrDefault(note.course(), ""), note))
                    .sorted(Comparator.comparing(NoteLine::course).thenComparing(line -> line.note().file()))
                    .toList();
            print(lines);
        }
        return ExitCode.DONE;
    }

    /** A note with its course's name. */
    private record NoteLine(String course, Note note) {
    }

    private void print(List<NoteLine> lines) {
        PrintStream out = context.terminal().out();
        if (json) {
            out.println(
                    JsonOutput.text(
                            Map.of("notes",
                                    lines.stream().map(line -> NoteJson.of(line.course(), line.note())).toList())));
        } else if (lines.isEmpty()) {
            out.println("Your library is empty. 'footnote add PATH' adds notes.");
        } else {
            table(lines).print(out, context.terminal().style());
            lines.stream().flatMap(line -> explanation(line.note()).stream()).forEach(out::println);
        }
    }

    private static TextTable table(List<NoteLine> lines) {
        TextTable table = new TextTable("COURSE", "NOTE", "STATE", "PASSAGES", "PAGES WITH TEXT", "ID");
        for (NoteLine line : lines) {
            NoteState state = line.note().state();
            table.row(
                    line.course(),
                    line.note().name(),
                    state instanceof NoteState.Ready ? "ready" : NoteStateText.of(state),
                    state instanceof NoteState.Ready known ? "" + known.passages() : "",
                    state instanceof NoteState.Ready known ? PageNumbers.withText(known) : "",
                    line.note().id().value());
        }
        return table;
    }

    private static Optional<String> explanation(Note note) {
        return switch (note.state()) {
            case NoteState.Failed(var failure) -> Optional.of("\n" + FailureWording.COMMAND_LINE.sentences(failure));
            case NoteState.Ready(_, _, var without) when !without.isEmpty() ->
                    Optional.of("\n" + note.name() + " has no text on page " + PageNumbers.numbers(without) + ".");
            default -> Optional.empty();
        };
    }
}
