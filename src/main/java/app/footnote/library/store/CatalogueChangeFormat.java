package app.footnote.library.store;

import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.model.UnreadParts;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureFormatter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Writes a change as one line of text: the CRC-32 of the rest as eight hexadecimal digits, a tab, and
 * {@link TabbedFields}, the first of which names the kind of change. Immutable.
 */
final class CatalogueChangeFormat {

    private static final int CRC_DIGITS = 8;
    private static final String WATCHED = "watched";
    private static final String UNWATCHED = "unwatched";

    private final FailureFormat failures;

    CatalogueChangeFormat(FailureFormatter formatter) {
        this.failures = new FailureFormat(formatter);
    }

    String line(CatalogueChange change) {
        String text = TabbedFields.line(fields(change));
        return crc(text) + "\t" + text;
    }

    /**
     * Reads a line.
     *
     * @throws RuntimeException if the line is damaged or cut off
     */
    CatalogueChange parse(String line) {
        String text = line.substring(CRC_DIGITS + 1);
        if (!line.substring(0, CRC_DIGITS).equals(crc(text))) {
            throw new IllegalArgumentException("Damaged line");
        }
        return change(TabbedFields.of(text));
    }

    private List<String> fields(CatalogueChange change) {
        return switch (change) {
            case CatalogueChange.NoteRecorded(CatalogueEntry entry) -> note(entry);
            case CatalogueChange.NoteDeleted(NoteId note) -> List.of("note-dropped", note.value());
            case CatalogueChange.CourseRecorded(Course course) -> List.of("course", course.id().value(), course.name());
            case CatalogueChange.CourseDeleted(CourseId course) -> List.of("course-dropped", course.value());
            case CatalogueChange.FolderRecorded(WatchedFolder folder) ->
                    List.of(
                            "folder", folder.path().toString(), folder.course().value(), folder.drive(),
                            folder.watched() ? WATCHED : UNWATCHED);
            case CatalogueChange.FolderDeleted(Path folder) -> List.of("folder-dropped", folder.toString());
            case CatalogueChange.FileExcluded(Path file) -> List.of("left-out", file.toString());
            case CatalogueChange.FileIncluded(Path file) -> List.of("let-in", file.toString());
        };
    }

    private CatalogueChange change(TabbedFields in) {
        String kind = in.next();
        return switch (kind) {
            case "note" -> new CatalogueChange.NoteRecorded(entry(in));
            case "note-dropped" -> new CatalogueChange.NoteDeleted(new NoteId(in.next()));
            case "course" -> new CatalogueChange.CourseRecorded(new Course(new CourseId(in.next()), in.next()));
            case "course-dropped" -> new CatalogueChange.CourseDeleted(new CourseId(in.next()));
            case "folder" -> new CatalogueChange.FolderRecorded(folder(in));
            case "folder-dropped" -> new CatalogueChange.FolderDeleted(Path.of(in.next()));
            case "left-out" -> new CatalogueChange.FileExcluded(Path.of(in.next()));
            case "let-in" -> new CatalogueChange.FileIncluded(Path.of(in.next()));
            default -> throw new IllegalArgumentException("Unknown change: " + kind);
        };
    }

    /** In earlier releases, all folders were watched and the last field was missing. */
    private static WatchedFolder folder(TabbedFields in) {
        Path path = Path.of(in.next());
        CourseId course = new CourseId(in.next());
        return new WatchedFolder(path, course, in.next(), !in.hasNext() || in.next().equals(WATCHED));
    }

    private List<String> note(CatalogueEntry entry) {
        Note note = entry.note();
        FileFingerprint seen = entry.seen();
        List<String> fields = new ArrayList<>(
                List.of(
                        "note", note.id().value(), note.course().value(), note.kind().name(), note.file().toString(),
                        seen.hash(), Long.toString(seen.bytes()), seen.modified().toString(),
                        seen.takenAt().toString(), entry.indexed() ? note.contentHash() : "",
                        Integer.toString(entry.attempts())));
        fields.addAll(state(note.state()));
        Optional<Failure> failure = failureWithValues(note.state());
        Optional<NoteState.Ready> detailed = detailed(note.state());
        boolean changed = !note.modified().equals(seen.modified()) || note.bytes() != seen.bytes();
        if (failure.isPresent() || detailed.isPresent() || changed) {
            fields.addAll(List.of(Long.toString(note.bytes()), note.modified().toString()));
        }
        failure.map(FailureFormat::values).ifPresent(fields::addAll);
        detailed.map(ready -> ReadyStateFormat.fields(ready.unread(), ready.labels())).ifPresent(fields::addAll);
        return fields;
    }

    private static Optional<Failure> failureWithValues(NoteState state) {
        return state instanceof NoteState.Failed(Failure failure) && FailureFormat.hasValues(failure)
                ? Optional.of(failure)
                : Optional.empty();
    }

    /** A state with details that earlier releases do not know. They ignore fields at the end of the line. */
    private static Optional<NoteState.Ready> detailed(NoteState state) {
        return state instanceof NoteState.Ready ready && ready.hasMoreThanPagesWithoutText()
                ? Optional.of(ready)
                : Optional.empty();
    }

    private CatalogueEntry entry(TabbedFields in) {
        NoteId id = new NoteId(in.next());
        CourseId course = new CourseId(in.next());
        NoteKind kind = NoteKind.valueOf(in.next());
        Path file = Path.of(in.next());
        FileFingerprint seen = new FileFingerprint(
                in.next(), Long.parseLong(in.next()), InstantFormat.parse(in.next()), InstantFormat.parse(in.next()));
        String indexed = in.next();
        int attempts = Integer.parseInt(in.next());
        String hash = indexed.isEmpty() ? seen.hash() : indexed;
        NoteState state = parseState(in);
        // The passages in the index may have other content than the file.
        long bytes = in.hasNext() ? Long.parseLong(in.next()) : seen.bytes();
        Instant modified = in.hasNext() ? InstantFormat.parse(in.next()) : seen.modified();
        if (in.hasNext() && state instanceof NoteState.Failed(Failure words)) {
            state = new NoteState.Failed(failures.parseValues(in, words));
        } else if (in.hasNext() && state instanceof NoteState.Ready ready) {
            state = ReadyStateFormat.parse(in, ready);
        }
        Note note = new Note(id, course, file, kind, hash, bytes, modified, state);
        return new CatalogueEntry(note, seen, !indexed.isEmpty(), attempts, 0);
    }

    /** A note that is being processed waits when the library is opened again. */
    private List<String> state(NoteState state) {
        return switch (state) {
            case NoteState.Waiting _, NoteState.Reading _, NoteState.Embedding _ -> List.of("waiting");
            case NoteState.Ready(int passages, int pages, UnreadParts unread, _) ->
                    List.of(
                            "ready", Integer.toString(passages), Integer.toString(pages),
                            unread.pagesWithoutText().stream().map(String::valueOf).collect(Collectors.joining(" ")));
            case NoteState.Failed(Failure failure) ->
                    Stream.concat(Stream.of("failed"), failures.words(failure).stream()).toList();
            case NoteState.Cancelled _ -> List.of("cancelled");
        };
    }

    private static NoteState parseState(TabbedFields in) {
        String state = in.next();
        return switch (state) {
            case "waiting" -> new NoteState.Waiting();
            case "ready" ->
                    new NoteState.Ready(
                            Integer.parseInt(in.next()), Integer.parseInt(in.next()), numbers(in.next()));
            case "failed" -> new NoteState.Failed(FailureFormat.parseWords(in));
            case "cancelled" -> new NoteState.Cancelled();
            default -> throw new IllegalArgumentException("Unknown state: " + state);
        };
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty() ? List.of() : Stream.of(text.split(" ")).map(Integer::valueOf).toList();
    }

    private static String crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
