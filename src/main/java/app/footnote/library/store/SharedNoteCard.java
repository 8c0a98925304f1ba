package app.footnote.library.store;

import app.footnote.index.SharedNote;
import app.footnote.model.Note;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.model.PageLabels;
import app.footnote.model.UnreadParts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The description of a note for the other computers that share the library. It is stored as a line of
 * {@link TabbedFields}, the first of which is the version of the format. Immutable.
 *
 * @param file the path of the file, beginning with the name of the added folder; the path of that folder is private
 * @param unread the parts of the file that were not read
 * @param labels the printed numbers of the pages
 */
public record SharedNoteCard(
        Path file, NoteKind kind, long bytes, Instant modified, int pages, UnreadParts unread, PageLabels labels) {

    private static final Logger LOG = LoggerFactory.getLogger(SharedNoteCard.class);
    private static final String VERSION = "1";
    private static final String SLASH = "/";
    private static final String PARENT = "..";

    /** @param folder the added folder that contains the file, if there is one */
    public static SharedNoteCard of(ReadyNote ready, Optional<WatchedFolder> folder) {
        Note note = ready.note();
        return new SharedNoteCard(
                name(note, folder), note.kind(), note.bytes(), note.modified(), ready.state().pages(),
                ready.state().unread(), ready.state().labels());
    }

    /** The card of a note; empty if there is none or it has another format. */
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
        List<String> fields = new ArrayList<>(
                List.of(
                        VERSION, name, kind.name(), Long.toString(bytes), modified.toString(), Integer.toString(pages),
                        NumberRanges.text(unread.pagesWithoutText())));
        if (ready(0).hasMoreThanPagesWithoutText()) {
            fields.addAll(ReadyStateFormat.fields(unread, labels));
        }
        return TabbedFields.line(fields);
    }

    /** Empty if the text is not a card in the format of this release. */
    static Optional<SharedNoteCard> parse(String text) {
        try {
            TabbedFields in = TabbedFields.of(text);
            return in.next().equals(VERSION) ? Optional.of(parse(in)) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException e) {
            LOG.warn("The card of another computer cannot be read", e);
            return Optional.empty();
        }
    }

    private static SharedNoteCard parse(TabbedFields in) {
        Path file = file(in.next());
        NoteKind kind = NoteKind.valueOf(in.next());
        long bytes = Long.parseLong(in.next());
        Instant modified = Instant.parse(in.next());
        NoteState.Ready beginning =
                new NoteState.Ready(0, Integer.parseInt(in.next()), NumberRanges.parse(in.next()));
        NoteState.Ready state = ReadyStateFormat.parse(in, beginning);
        return new SharedNoteCard(file, kind, bytes, modified, state.pages(), state.unread(), state.labels());
    }

    /** Makes a relative path without {@code ..} from the name on another computer. */
    private static Path file(String name) {
        List<String> parts = Stream.of(name.split(SLASH))
                .filter(part -> !part.isBlank() && !part.equals(".") && !part.equals(PARENT))
                .map(SharedNoteCard::part)
                .toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("The note has no name");
        }
        return Path.of(parts.getFirst(), parts.subList(1, parts.size()).toArray(String[]::new));
    }

    /** Replaces characters that this operating system does not allow in file names. */
    private static String part(String name) {
        try {
            Path path = Path.of(name);
            if (path.getNameCount() == 1 && path.getRoot() == null) {
                return name;
            }
        } catch (InvalidPathException e) {
            LOG.debug("The name is not allowed here", e);
        }
        return name.replaceAll("[^\\p{L}\\p{N} ._()-]", "_");
    }

    /** The state of the note on a computer that takes it over. */
    public NoteState.Ready ready(int passages) {
        return new NoteState.Ready(passages, pages, unread, labels);
    }
}
