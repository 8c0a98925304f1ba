package app.footnote.cli.print;

import app.footnote.library.folders.Addition;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
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

/** The result of {@code add} for each file and folder. Not thread-safe. */
public final class AddSummary {

    private static final Messages TEXTS = Messages.of("cli");
    private static final Failure UNSUPPORTED = new Failure(
            Failure.Kind.UNSUPPORTED, Message.of("cli.add.unsupported"),
            Remedy.of(RemedyAction.EXPORT_TO_SUPPORTED_FORMAT));

    private final List<Addition> additions;
    private final List<Path> asked;
    private final List<Note> processed;
    private final Map<Path, Failure> failures = new LinkedHashMap<>();

    /**
     * @param additions the library's result for each file
     * @param asked the files and folders that the student named; an unsupported file among them is a failure, one in a
     * folder is not
     * @param waiting the notes that waited before the command, which it has processed too
     * @param notes all notes of the library after they have been processed
     */
    public AddSummary(List<Addition> additions, List<Path> asked, Set<NoteId> waiting, List<Note> notes) {
        this.additions = List.copyOf(additions);
        this.asked = List.copyOf(asked);
        this.processed = processed(additions, waiting, notes);
        processed.forEach(this::addFailure);
        additions.forEach(this::addFailure);
    }

    private static List<Note> processed(List<Addition> additions, Set<NoteId> waiting, List<Note> notes) {
        Map<NoteId, Note> byId = notes.stream().collect(Collectors.toMap(Note::id, Function.identity()));
        Set<NoteId> queued = additions.stream()
                .flatMap(addition -> switch (addition) {
                    case Addition.Queued added -> Stream.of(added.note());
                    case Addition.QueuedAgain again -> Stream.of(again.note());
                    default -> Stream.empty();
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
        queued.addAll(waiting);
        return queued.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    private void addFailure(Note note) {
        if (note.state() instanceof NoteState.Failed(Failure failure)) {
            failures.put(note.file(), failure);
        }
    }

    private void addFailure(Addition addition) {
        switch (addition) {
            case Addition.Refused(Path file, Failure failure) -> failures.put(file, failure);
            case Addition.Unsupported(Path file) when asked.contains(file) -> failures.put(file, UNSUPPORTED);
            default -> {
                // Not a failure.
            }
        }
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
        gone().forEach(out::println);
        processed.stream().flatMap(AddSummary::unread).forEach(out::println);
        unsupportedFiles().ifPresent(out::println);
        failures.forEach((file, failure) -> print(file, failure, terminal));
    }

    private static void print(Path file, Failure failure, Terminal terminal) {
        PrintStream out = terminal.out();
        out.println(terminal.style().bad(TEXTS.text("add.failed")) + " " + file);
        out.println("  " + FailureWording.problem(failure));
        out.println("  " + FailureWording.COMMAND_LINE.remedy(failure));
    }

    private String headline() {
        List<String> parts = new ArrayList<>();
        List<NoteState.Ready> ready = ready();
        if (!ready.isEmpty()) {
            int pages = ready.stream().mapToInt(NoteState.Ready::pages).sum();
            int passages = ready.stream().mapToInt(NoteState.Ready::passages).sum();
            parts.add(TEXTS.text("add.ready", ready.size(), pages, passages));
        }
        addCount("add.unchanged", unchanged(), parts);
        addCount("add.gone", count(Addition.Gone.class), parts);
        addCount("add.failures", failures.size(), parts);
        return parts.stream()
                .reduce((some, next) -> TEXTS.text("add.headline-list", some, next))
                .map(list -> TEXTS.text("add.headline", list))
                .orElseGet(() -> TEXTS.text("add.nothing"));
    }

    private long unchanged() {
        Set<NoteId> known = processed.stream().map(Note::id).collect(Collectors.toSet());
        return additions(Addition.Unchanged.class).filter(same -> !known.contains(same.note())).count();
    }

    private static void addCount(String key, long count, List<String> parts) {
        if (count > 0) {
            parts.add(TEXTS.text(key, count));
        }
    }

    private long count(Class<? extends Addition> type) {
        return additions.stream().filter(type::isInstance).count();
    }

    private List<NoteState.Ready> ready() {
        return processed.stream()
                .map(Note::state)
                .filter(NoteState.Ready.class::isInstance)
                .map(NoteState.Ready.class::cast)
                .toList();
    }

    private <T extends Addition> Stream<T> additions(Class<T> type) {
        return additions.stream().filter(type::isInstance).map(type::cast);
    }

    private Stream<String> duplicates() {
        return additions(Addition.Duplicate.class)
                .map(same -> TEXTS.text("add.duplicate", same.file().toString(), same.original().toString()));
    }

    private Stream<String> moved() {
        return additions(Addition.Moved.class)
                .map(moved -> TEXTS.text("add.moved", moved.file().toString(), moved.from().toString()));
    }

    private Stream<String> shared() {
        return additions(Addition.Shared.class)
                .map(shared -> TEXTS.text("add.shared", shared.file().toString()));
    }

    private Stream<String> gone() {
        return additions(Addition.Gone.class).map(gone -> TEXTS.text("add.removed", gone.file().toString()));
    }

    private static Stream<String> unread(Note note) {
        return note.state() instanceof NoteState.Ready ready
                ? PageNumbers.unread(ready).stream()
                        .map(sentence -> TEXTS.text("add.unread", note.file().toString(), sentence))
                : Stream.empty();
    }

    private Optional<String> unsupportedFiles() {
        List<Path> files = additions(Addition.Unsupported.class)
                .map(Addition::file)
                .filter(file -> !asked.contains(file))
                .toList();
        String extensions = files.stream()
                .map(AddSummary::extension)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of(TEXTS.text("add.unsupported-files", files.size(), extensions));
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? TEXTS.text("add.no-extension") : name.substring(dot);
    }
}
