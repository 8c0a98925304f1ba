package app.footnote.library.store;

import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.model.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A change as one line of text: a CRC-32 of the rest as eight hexadecimal digits, then {@link Fields}, the first of
 * which names the kind of change.
 */
final class ChangeFormat {

    private static final int CRC_DIGITS = 8;
    private static final String WATCHED = "watched";
    private static final String UNWATCHED = "unwatched";

    private ChangeFormat() {
    }

    static String line(Change change) {
        String text = Fields.line(fields(change));
        return crc(text) + "\t" + text;
    }

    /**
     * The change that the line tells of.
     *
     * @throws RuntimeException if the line is damaged or cut off
     */
    static Change parse(String line) {
        String text = line.substring(CRC_DIGITS + 1);
        if (!line.substring(0, CRC_DIGITS).equals(crc(text))) {
            throw new IllegalArgumentException("Damaged line");
        }
        return change(Fields.of(text));
    }

    private static List<String> fields(Change change) {
        return switch (change) {
            case Change.NoteKept(Entry entry) -> note(entry);
            case Change.NoteDropped(NoteId note) -> List.of("note-dropped", note.value());
            case Change.CourseKept(Course course) -> List.of("course", course.id().value(), course.name());
            case Change.CourseDropped(CourseId course) -> List.of("course-dropped", course.value());
            case Change.FolderKept(Folder folder) ->
                List.of(
                        "folder", folder.path().toString(), folder.course().value(), folder.drive(),
                        folder.watched() ? WATCHED : UNWATCHED);
            case Change.FolderDropped(Path folder) -> List.of("folder-dropped", folder.toString());
            case Change.LeftOut(Path file) -> List.of("left-out", file.toString());
            case Change.LetIn(Path file) -> List.of("let-in", file.toString());
        };
    }

    private static Change change(Fields in) {
        String kind = in.next();
        return switch (kind) {
            case "note" -> new Change.NoteKept(entry(in));
            case "note-dropped" -> new Change.NoteDropped(new NoteId(in.next()));
            case "course" -> new Change.CourseKept(new Course(new CourseId(in.next()), in.next()));
            case "course-dropped" -> new Change.CourseDropped(new CourseId(in.next()));
            case "folder" -> new Change.FolderKept(folder(in));
            case "folder-dropped" -> new Change.FolderDropped(Path.of(in.next()));
            case "left-out" -> new Change.LeftOut(Path.of(in.next()));
            case "let-in" -> new Change.LetIn(Path.of(in.next()));
            default -> throw new IllegalArgumentException("Unknown change: " + kind);
        };
    }

    /** Earlier versions did not say whether it is watched. */
    private static Folder folder(Fields in) {
        Path path = Path.of(in.next());
        CourseId course = new CourseId(in.next());
        return new Folder(path, course, in.next(), !in.hasNext() || in.next().equals(WATCHED));
    }

    private static List<String> note(Entry entry) {
        Note note = entry.note();
        Fingerprint seen = entry.seen();
        List<String> fields = new ArrayList<>(
                List.of(
                        "note", note.id().value(), note.course().value(), note.kind().name(), note.file().toString(),
                        seen.hash(), Long.toString(seen.bytes()), seen.modified().toString(),
                        seen.takenAt().toString(), entry.indexed() ? note.contentHash() : "",
                        Integer.toString(entry.attempts())));
        fields.addAll(state(note.state()));
        if (!note.modified().equals(seen.modified()) || note.bytes() != seen.bytes()) {
            fields.addAll(List.of(Long.toString(note.bytes()), note.modified().toString()));
        }
        return fields;
    }

    private static Entry entry(Fields in) {
        NoteId id = new NoteId(in.next());
        CourseId course = new CourseId(in.next());
        NoteKind kind = NoteKind.valueOf(in.next());
        Path file = Path.of(in.next());
        Fingerprint seen = new Fingerprint(
                in.next(), Long.parseLong(in.next()), InstantText.parse(in.next()), InstantText.parse(in.next()));
        String indexed = in.next();
        int attempts = Integer.parseInt(in.next());
        String hash = indexed.isEmpty() ? seen.hash() : indexed;
        NoteState state = state(in);
        // What is findable may be of other content than the file has now.
        long bytes = in.hasNext() ? Long.parseLong(in.next()) : seen.bytes();
        Instant modified = in.hasNext() ? InstantText.parse(in.next()) : seen.modified();
        Note note = new Note(id, course, file, kind, hash, bytes, modified, state);
        return new Entry(note, seen, !indexed.isEmpty(), attempts, 0);
    }

    /** What is under way is waiting again when the library is opened the next time. */
    private static List<String> state(NoteState state) {
        return switch (state) {
            case NoteState.Waiting _,NoteState.Reading _,NoteState.Embedding _ -> List.of("waiting");
            case NoteState.Ready(int passages, int pages, List<Integer> blank) ->
                List.of(
                        "ready", Integer.toString(passages), Integer.toString(pages),
                        blank.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            case NoteState.Failed(Failure failure) ->
                List.of("failed", failure.kind().name(), failure.reason(), failure.remedy());
            case NoteState.Cancelled _ -> List.of("cancelled");
        };
    }

    private static NoteState state(Fields in) {
        String state = in.next();
        return switch (state) {
            case "waiting" -> new NoteState.Waiting();
            case "ready" ->
                new NoteState.Ready(
                        Integer.parseInt(in.next()), Integer.parseInt(in.next()), numbers(in.next()));
            case "failed" ->
                new NoteState.Failed(new Failure(Failure.Kind.valueOf(in.next()), in.next(), in.next()));
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
