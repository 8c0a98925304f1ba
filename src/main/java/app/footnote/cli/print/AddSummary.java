package app.footnote.cli.print;

import app.footnote.health.CountedNouns;
import app.footnote.library.folders.Addition;
import app.footnote.messages.FailureWording;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.model.failure.Failure;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What became of everything that one {@code add} was given: nothing is left out in silence. */
public final class AddSummary {

    private static final Failure STRANGE_KIND = Failure.verbatim(
            Failure.Kind.UNSUPPORTED,
            "Footnote does not read files of this kind.",
            "Save it as PDF, Markdown or text, and add that.");

    private final List<Addition> additions;
    private final List<Path> asked;
    private final List<Note> worked;
    private final Map<Path, Failure> failures = new LinkedHashMap<>();

    /**
     * @param additions what the library made of each file
     * @param asked the files and folders that were named by the student; a file of a strange kind among them is a
     * failure, while one that merely lies in a folder is not
     * @param notes all notes of the library after the work
     */
    public AddSummary(List<Addition> additions, List<Path> asked, List<Note> notes) {
        this.additions = List.copyOf(additions);
        this.asked = List.copyOf(asked);
        this.worked = workedOn(additions, notes);
        worked.forEach(this::failed);
        additions.forEach(this::refused);
    }

    public boolean anyFailed() {
        return !failures.isEmpty();
    }

    public void print(Terminal terminal) {
        PrintStream out = terminal.out();
        out.println(headline());
        duplicates().forEach(out::println);
        moved().forEach(out::println);
        shared().forEach(out::println);
        additions.stream().filter(Addition.Gone.class::isInstance)
                .forEach(gone -> out.println("Removed: " + gone.file()));
        worked.stream().flatMap(note -> pagesWithoutText(note).stream()).forEach(out::println);
        otherKinds().ifPresent(out::println);
        failures.forEach((file, failure) -> {
            out.println(terminal.style().bad("Failed: ") + file);
            out.println("  " + FailureWording.problem(failure));
            out.println("  " + FailureWording.COMMAND_LINE.remedy(failure));
        });
    }

    private static List<Note> workedOn(List<Addition> additions, List<Note> notes) {
        Map<NoteId, Note> byId = notes.stream().collect(Collectors.toMap(Note::id, Function.identity()));
        Set<NoteId> queued = additions.stream()
                .flatMap(addition -> switch (addition) {
                    case Addition.Queued added -> Stream.of(added.note());
                    case Addition.QueuedAgain again -> Stream.of(again.note());
                    default -> Stream.empty();
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return queued.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private void failed(Note note) {
        if (note.state() instanceof NoteState.Failed(Failure failure)) {
            failures.put(note.file(), failure);
        }
    }

    private void refused(Addition addition) {
        switch (addition) {
            case Addition.Refused(Path file, Failure failure) -> failures.put(file, failure);
            case Addition.Unsupported(Path file) when asked.contains(file) -> failures.put(file, STRANGE_KIND);
            default -> {
                // Not a failure.
            }
        }
    }

    private String headline() {
        List<String> parts = new ArrayList<>();
        if (!ready().isEmpty()) {
            parts.add(CountedNouns.of(ready().size(), "note") + " ready (" + sizes() + ")");
        }
        count("unchanged and skipped", Addition.Unchanged.class).ifPresent(parts::add);
        count("removed because the file is gone", Addition.Gone.class).ifPresent(parts::add);
        if (anyFailed()) {
            parts.add(failures.size() + " failed");
        }
        return parts.isEmpty() ? "Nothing to read." : String.join(", ", parts) + ".";
    }

    private Optional<String> count(String what, Class<? extends Addition> kind) {
        long count = additions.stream().filter(kind::isInstance).count();
        return count == 0 ? Optional.empty() : Optional.of(count + " " + what);
    }

    private String sizes() {
        int pages = ready().stream().mapToInt(NoteState.Ready::pages).sum();
        int passages = ready().stream().mapToInt(NoteState.Ready::passages).sum();
        return CountedNouns.of(pages, "page") + ", " + CountedNouns.of(passages, "passage");
    }

    private List<NoteState.Ready> ready() {
        return worked.stream()
                .map(Note::state)
                .filter(NoteState.Ready.class::isInstance)
                .map(NoteState.Ready.class::cast)
                .toList();
    }

    private Stream<String> duplicates() {
        return additions.stream()
                .filter(Addition.Duplicate.class::isInstance)
                .map(Addition.Duplicate.class::cast)
                .map(same -> "Left out: " + same.file() + " has the same content as " + same.original() + ".");
    }

    private Stream<String> moved() {
        return additions.stream()
                .filter(Addition.Moved.class::isInstance)
                .map(Addition.Moved.class::cast)
                .map(moved -> "Recognised: " + moved.file() + " was " + moved.from() + " before.");
    }

    private Stream<String> shared() {
        return additions.stream()
                .filter(Addition.Shared.class::isInstance)
                .map(shared -> "Shared: " + shared.file() + " was put into the library by another computer already.");
    }

    private static Optional<String> pagesWithoutText(Note note) {
        return note.state() instanceof NoteState.Ready ready && !ready.pagesWithoutText().isEmpty()
                ? Optional.of(
                        "No text on page " + PageNumbers.numbers(ready.pagesWithoutText()) + " of " + note.file()
                                + ": what stands there as a picture is not found.")
                : Optional.empty();
    }

    private Optional<String> otherKinds() {
        Map<String, Long> endings = additions.stream()
                .filter(addition -> addition instanceof Addition.Unsupported && !asked.contains(addition.file()))
                .collect(Collectors.groupingBy(file -> ending(file.file()), Collectors.counting()));
        long files = endings.values().stream().mapToLong(Long::longValue).sum();
        return files == 0
                ? Optional.empty()
                : Optional.of(
                        "Passed over: " + (files == 1 ? "1 file of another kind (" : files + " files of other kinds (")
                                + endings.keySet().stream().sorted().collect(Collectors.joining(", ")) + ").");
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "without ending" : name.substring(dot);
    }
}
