package app.footnote.library.store;

import app.footnote.index.SharedNote;
import app.footnote.model.Note;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What computers that share a library say to one another of a note: a line of {@link TabbedFields}, the first of which
 * is the version of the format.
 *
 * @param file the file's name, after those of the folders that were added with it; never where these lie, which is
 * nobody else's business
 * @param blank the numbers of the pages on which no text was found
 */
public record SharedNoteCard(Path file, NoteKind kind, long bytes, Instant modified, int pages, List<Integer> blank) {

    private static final Logger LOG = LoggerFactory.getLogger(SharedNoteCard.class);
    private static final String VERSION = "1";
    private static final String SLASH = "/";
    private static final String NOWHERE = "..";

    public SharedNoteCard {
        blank = List.copyOf(blank);
    }

    /** @param folder that was added and holds the note's file, if one was */
    public static SharedNoteCard of(ReadyNote ready, Optional<WatchedFolder> folder) {
        Note note = ready.note();
        return new SharedNoteCard(
                name(note, folder), note.kind(), note.bytes(), note.modified(), ready.state().pages(),
                ready.state().pagesWithoutText());
    }

    /** What was said of a note; empty if nothing was that is understood here. */
    public static Optional<SharedNoteCard> of(SharedNote note) {
        return note.card().flatMap(SharedNoteCard::parse);
    }

    private static Path name(Note note, Optional<WatchedFolder> folder) {
        if (!note.isHere()) {
            return note.file();
        }
        Path above = folder.map(WatchedFolder::path).map(Path::getParent).orElseGet(note.file()::getParent);
        return above == null ? note.file().getFileName() : above.relativize(note.file());
    }

    public String text() {
        String name = StreamSupport.stream(file.spliterator(), false).map(Path::toString).collect(
                Collectors.joining(SLASH));
        return TabbedFields.line(
                List.of(
                        VERSION, name, kind.name(), Long.toString(bytes), modified.toString(), Integer.toString(pages),
                        ranges(blank)));
    }

    /** Empty if another release, or nobody, has written it. */
    static Optional<SharedNoteCard> parse(String text) {
        try {
            TabbedFields in = TabbedFields.of(text);
            return in.next().equals(VERSION) ? Optional.of(parse(in)) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException e) {
            LOG.warn("What another computer says of a note is not understood", e);
            return Optional.empty();
        }
    }

    private static SharedNoteCard parse(TabbedFields in) {
        return new SharedNoteCard(
                file(in.next()), NoteKind.valueOf(in.next()), Long.parseLong(in.next()), Instant.parse(in.next()),
                Integer.parseInt(in.next()), numbers(in.next()));
    }

    /** Whatever another computer calls it, here it is a name and no place. */
    private static Path file(String name) {
        List<String> parts = Stream.of(name.split(SLASH))
                .filter(part -> !part.isBlank() && !part.equals(".") && !part.equals(NOWHERE))
                .map(SharedNoteCard::part)
                .toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("A note without a name");
        }
        return Path.of(parts.getFirst(), parts.subList(1, parts.size()).toArray(String[]::new));
    }

    /** A name may have characters that this system does not allow in one. */
    private static String part(String name) {
        try {
            Path path = Path.of(name);
            if (path.getNameCount() == 1 && path.getRoot() == null) {
                return name;
            }
        } catch (InvalidPathException e) {
            LOG.debug("A name of another system", e);
        }
        return name.replaceAll("[^\\p{L}\\p{N} ._()-]", "_");
    }

    /** Numbers as {@code 1-3 7}: a scanned book has a thousand of them. */
    private static String ranges(List<Integer> numbers) {
        StringBuilder ranges = new StringBuilder();
        for (int i = 0; i < numbers.size();) {
            int first = numbers.get(i);
            int last = first;
            for (i++; i < numbers.size() && numbers.get(i) == last + 1; i++) {
                last++;
            }
            ranges.append(ranges.isEmpty() ? "" : " ").append(first).append(last > first ? "-" + last : "");
        }
        return ranges.toString();
    }

    private static List<Integer> numbers(String ranges) {
        return ranges.isEmpty() ? List.of() : Stream.of(ranges.split(" ")).flatMapToInt(range -> {
            String[] ends = range.split("-", 2);
            return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        }).boxed().toList();
    }

    public NoteState.Ready ready(int passages) {
        return new NoteState.Ready(passages, pages, blank);
    }
}
