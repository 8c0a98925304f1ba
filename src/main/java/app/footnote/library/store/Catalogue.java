package app.footnote.library.store;

import app.footnote.library.event.LibraryEvent;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the library knows of courses, notes and folders: in memory, and in a {@link Journal} whatever must outlive the
 * process. Safe for use by many threads.
 */
public final class Catalogue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private final Map<NoteId, Entry> entries = new LinkedHashMap<>();
    private final Map<CourseId, Course> courses = new LinkedHashMap<>();
    private final Map<Path, Folder> folders = new LinkedHashMap<>();
    private final Set<Path> leftOut = new HashSet<>();
    private final Path file;
    private final Consumer<LibraryEvent> events;
    private final Journal journal;
    private boolean closed;

    private Catalogue(Path file, Consumer<LibraryEvent> events) throws IOException {
        this.file = file;
        this.events = events;
        Journal.Content content = Journal.read(file);
        content.changes().forEach(this::hold);
        if (content.damagedLines() > 0) {
            LOG.warn("{} damaged lines of {} were left out", content.damagedLines(), file);
        }
        List<Change> everything = everything();
        this.journal = content.worthGoingOn(everything.size()) ? Journal.goOn(file) : Journal.write(file, everything);
    }

    /** @param events is told of each change; called under a lock, so it must not block */
    public static Catalogue open(Path file, Consumer<LibraryEvent> events) throws LibraryException {
        try {
            return new Catalogue(file, events);
        } catch (IOException e) {
            throw new LibraryException(
                    "The library's catalogue %s cannot be opened (%s). Check that you may write there and that the disk is not full."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    public synchronized List<Note> notes() {
        return entries.values().stream().map(Entry::note).toList();
    }

    public synchronized List<Course> courses() {
        return List.copyOf(courses.values());
    }

    public synchronized List<Folder> folders() {
        return List.copyOf(folders.values());
    }

    /** The innermost folder that was added and holds the path. */
    public synchronized Optional<Folder> folderOf(Path path) {
        return folders.values()
                .stream()
                .filter(folder -> folder.holds(path))
                .max(Comparator.comparingInt(folder -> folder.path().getNameCount()));
    }

    /** Those that were added to a course. */
    public synchronized List<Folder> foldersOf(CourseId course) {
        return folders.values().stream().filter(folder -> folder.course().equals(course)).toList();
    }

    public synchronized Optional<Folder> folder(Path path) {
        return Optional.ofNullable(folders.get(path));
    }

    /** What is to be recorded when a note leaves. Its file stays, and must not be taken in again as a new one. */
    public Change[] withoutNote(Note note) {
        Change dropped = new Change.NoteDropped(note.id());
        return folderOf(note.file()).isPresent()
                ? new Change[]{dropped, new Change.LeftOut(note.file())}
                : new Change[]{dropped};
    }

    public synchronized boolean isLeftOut(Path path) {
        return leftOut.contains(path);
    }

    public synchronized Optional<Entry> entry(NoteId id) {
        return Optional.ofNullable(entries.get(id));
    }

    public synchronized Optional<Course> course(CourseId id) {
        return Optional.ofNullable(courses.get(id));
    }

    public synchronized List<Entry> find(Predicate<Entry> wanted) {
        return entries.values().stream().filter(wanted).toList();
    }

    /** Records changes. They outlive this process, but survive a power cut only after the next {@link #sync}. */
    public synchronized void record(Change... changes) throws LibraryException {
        try {
            journal.append(List.of(changes));
        } catch (IOException e) {
            throw notWritten(e);
        }
        for (Change change : changes) {
            hold(change);
            tell(change);
        }
    }

    public synchronized void sync() throws LibraryException {
        try {
            journal.sync();
        } catch (IOException e) {
            throw notWritten(e);
        }
    }

    /** Records a change of an entry that is there; gives the entry as it is now. */
    public synchronized Optional<Entry> update(NoteId id, UnaryOperator<Entry> change) throws LibraryException {
        Optional<Entry> changed = entry(id).map(change);
        if (changed.isPresent()) {
            record(new Change.NoteKept(changed.get()));
        }
        return changed;
    }

    /** The entry, if the turn still counts. */
    public synchronized Optional<Entry> entry(Turn turn) {
        return entry(turn.note()).filter(entry -> entry.ticket() == turn.ticket());
    }

    public synchronized boolean holds(Turn turn) {
        return entry(turn).isPresent();
    }

    /** Records that the note is worked on; empty if the turn does not count any more. */
    public synchronized Optional<Entry> begin(Turn turn) throws LibraryException {
        return holds(turn) ? update(turn.note(), Entry::begun) : Optional.empty();
    }

    /** Records a change of an entry durably, if the turn still counts. */
    public synchronized void update(Turn turn, UnaryOperator<Entry> change) throws LibraryException {
        if (holds(turn)) {
            update(turn.note(), change);
            sync();
        }
    }

    /** Shows how far the work on a note is, if the turn still counts. Nothing is written. */
    public synchronized void show(Turn turn, NoteState state) {
        entry(turn).map(entry -> new Change.NoteKept(entry.with(state))).ifPresent(shown -> {
            hold(shown);
            tell(shown);
        });
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            for (Entry entry : find(entry -> entry.attempts() > 0)) {
                journal.append(List.of(new Change.NoteKept(entry.rested())));
            }
            journal.close();
        } catch (IOException e) {
            LOG.warn("{} could not be closed", file, e);
        }
    }

    private void hold(Change change) {
        switch (change) {
            case Change.NoteKept(Entry entry) -> entries.put(entry.id(), entry);
            case Change.NoteDropped(NoteId note) -> entries.remove(note);
            case Change.CourseKept(Course course) -> courses.put(course.id(), course);
            case Change.CourseDropped(CourseId course) -> courses.remove(course);
            case Change.FolderKept(Folder folder) -> folders.put(folder.path(), folder);
            case Change.FolderDropped(Path folder) -> folders.remove(folder);
            case Change.LeftOut(Path path) -> leftOut.add(path);
            case Change.LetIn(Path path) -> leftOut.remove(path);
        }
    }

    private void tell(Change change) {
        switch (change) {
            case Change.NoteKept(Entry entry) -> events.accept(new LibraryEvent.NoteChanged(entry.note()));
            case Change.NoteDropped(NoteId note) -> events.accept(new LibraryEvent.NoteRemoved(note));
            case Change.CourseKept(Course course) -> events.accept(new LibraryEvent.CourseChanged(course));
            case Change.CourseDropped(CourseId course) -> events.accept(new LibraryEvent.CourseRemoved(course));
            case Change.FolderKept(Folder folder) ->
                events.accept(new LibraryEvent.CourseWatched(folder.course(), folder.watched()));
            case Change.FolderDropped _,Change.LeftOut _,Change.LetIn _ -> {
            }
        }
    }

    private List<Change> everything() {
        List<Change> all = new ArrayList<>();
        courses.values().forEach(course -> all.add(new Change.CourseKept(course)));
        folders.values().forEach(folder -> all.add(new Change.FolderKept(folder)));
        leftOut.forEach(path -> all.add(new Change.LeftOut(path)));
        entries.values().forEach(entry -> all.add(new Change.NoteKept(entry)));
        return all;
    }

    private LibraryException notWritten(IOException cause) {
        return new LibraryException(
                "The library's catalogue %s cannot be written (%s). Check that the disk is not full and that you may write there."
                        .formatted(file, cause.getMessage()),
                cause);
    }
}
