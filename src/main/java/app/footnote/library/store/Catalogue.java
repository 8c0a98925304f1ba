package app.footnote.library.store;

import app.footnote.library.event.LibraryEvent;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.model.failure.FailureFormatter;
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
 * The courses, notes and folders of the library, in memory and in a {@link CatalogueJournal}. The progress of notes is
 * in memory only. Safe for use by several threads.
 */
public final class Catalogue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private final Map<NoteId, CatalogueEntry> entries = new LinkedHashMap<>();
    private final Map<CourseId, Course> courses = new LinkedHashMap<>();
    private final Map<Path, WatchedFolder> folders = new LinkedHashMap<>();
    private final Set<Path> excludedFiles = new HashSet<>();
    private final Path file;
    private final Consumer<LibraryEvent> events;
    private final CatalogueJournal journal;
    private boolean closed;

    private Catalogue(Path file, FailureFormatter formatter, Consumer<LibraryEvent> events)
            throws IOException, LibraryException {
        this.file = file;
        this.events = events;
        CatalogueJournal.JournalContent content = CatalogueJournal.read(file, formatter);
        content.changes().forEach(this::apply);
        if (content.damagedLines() > 0) {
            LOG.warn("{} damaged lines of {} were skipped", content.damagedLines(), file);
        }
        List<CatalogueChange> allChanges = allChanges();
        this.journal = content.isWorthAppending(allChanges.size())
                ? CatalogueJournal.openForAppending(file, formatter)
                : CatalogueJournal.write(file, allChanges, formatter);
    }

    /**
     * Opens the catalogue in a file, which need not exist.
     *
     * @param events receives each change; called under a lock, so it must not block
     */
    public static Catalogue open(Path file, FailureFormatter formatter, Consumer<LibraryEvent> events)
            throws LibraryException {
        try {
            return new Catalogue(file, formatter, events);
        } catch (IOException e) {
            throw LibraryException.disk("library.catalogue.not-opened", file, e);
        }
    }

    public synchronized List<CatalogueEntry> entries() {
        return List.copyOf(entries.values());
    }

    public synchronized List<Note> notes() {
        return entries.values().stream().map(CatalogueEntry::note).toList();
    }

    public synchronized List<Course> courses() {
        return List.copyOf(courses.values());
    }

    public synchronized List<WatchedFolder> folders() {
        return List.copyOf(folders.values());
    }

    /** The innermost added folder that contains the path. */
    public synchronized Optional<WatchedFolder> folderOf(Path path) {
        return folders.values()
                .stream()
                .filter(folder -> folder.contains(path))
                .max(Comparator.comparingInt(folder -> folder.path().getNameCount()));
    }

    /** The folders that were added to a course. */
    public synchronized List<WatchedFolder> foldersOf(CourseId course) {
        return folders.values().stream().filter(folder -> folder.course().equals(course)).toList();
    }

    public synchronized Optional<WatchedFolder> folder(Path path) {
        return Optional.ofNullable(folders.get(path));
    }

    /** The changes that remove a note. A file in an added folder is excluded, so that it is not added again. */
    public CatalogueChange[] removalOf(Note note) {
        CatalogueChange dropped = new CatalogueChange.NoteDeleted(note.id());
        return folderOf(note.file()).isPresent()
                ? new CatalogueChange[]{dropped, new CatalogueChange.FileExcluded(note.file())}
                : new CatalogueChange[]{dropped};
    }

    public synchronized boolean isExcluded(Path path) {
        return excludedFiles.contains(path);
    }

    public synchronized Optional<CatalogueEntry> entry(NoteId id) {
        return Optional.ofNullable(entries.get(id));
    }

    public synchronized Optional<Course> course(CourseId id) {
        return Optional.ofNullable(courses.get(id));
    }

    public synchronized List<CatalogueEntry> find(Predicate<CatalogueEntry> wanted) {
        return entries.values().stream().filter(wanted).toList();
    }

    /** Records changes. They survive the end of the process, and a power cut after the next {@link #sync}. */
    public synchronized void record(CatalogueChange... changes) throws LibraryException {
        try {
            journal.append(List.of(changes));
        } catch (IOException e) {
            throw writeFailed(e);
        }
        for (CatalogueChange change : changes) {
            apply(change);
            publish(change);
        }
    }

    public synchronized void sync() throws LibraryException {
        try {
            journal.sync();
        } catch (IOException e) {
            throw writeFailed(e);
        }
    }

    /** Records a change of an entry if there is one. Returns the changed entry. */
    public synchronized Optional<CatalogueEntry> update(NoteId id, UnaryOperator<CatalogueEntry> change)
            throws LibraryException {
        Optional<CatalogueEntry> changed = entry(id).map(change);
        if (changed.isPresent()) {
            record(new CatalogueChange.NoteRecorded(changed.get()));
        }
        return changed;
    }

    /** The entry of a ticket, if the ticket is valid. */
    public synchronized Optional<CatalogueEntry> entry(QueueTicket ticket) {
        return entry(ticket.note()).filter(entry -> entry.ticket() == ticket.ticket());
    }

    /** Whether a ticket is valid: its note has not been queued again, cancelled or removed since. */
    public synchronized boolean isCurrent(QueueTicket ticket) {
        return entry(ticket).isPresent();
    }

    /** Records that work on the note begins; empty if the ticket is invalid. */
    public synchronized Optional<CatalogueEntry> begin(QueueTicket ticket) throws LibraryException {
        return isCurrent(ticket) ? update(ticket.note(), CatalogueEntry::started) : Optional.empty();
    }

    /** Records a change of an entry and writes it to the disk, if the ticket is valid. */
    public synchronized void update(QueueTicket ticket, UnaryOperator<CatalogueEntry> change) throws LibraryException {
        if (isCurrent(ticket)) {
            update(ticket.note(), change);
            sync();
        }
    }

    /** Sets the progress of a note in memory, if the ticket is valid. */
    public synchronized void showProgress(QueueTicket ticket, NoteState state) {
        entry(ticket).map(entry -> new CatalogueChange.NoteRecorded(entry.with(state))).ifPresent(shown -> {
            apply(shown);
            publish(shown);
        });
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            for (CatalogueEntry entry : find(entry -> entry.attempts() > 0)) {
                journal.append(List.of(new CatalogueChange.NoteRecorded(entry.interrupted())));
            }
            journal.close();
        } catch (IOException e) {
            LOG.warn("{} could not be closed", file, e);
        }
    }

    private void apply(CatalogueChange change) {
        switch (change) {
            case CatalogueChange.NoteRecorded(CatalogueEntry entry) -> entries.put(entry.id(), entry);
            case CatalogueChange.NoteDeleted(NoteId note) -> entries.remove(note);
            case CatalogueChange.CourseRecorded(Course course) -> courses.put(course.id(), course);
            case CatalogueChange.CourseDeleted(CourseId course) -> courses.remove(course);
            case CatalogueChange.FolderRecorded(WatchedFolder folder) -> folders.put(folder.path(), folder);
            case CatalogueChange.FolderDeleted(Path folder) -> folders.remove(folder);
            case CatalogueChange.FileExcluded(Path path) -> excludedFiles.add(path);
            case CatalogueChange.FileIncluded(Path path) -> excludedFiles.remove(path);
        }
    }

    private void publish(CatalogueChange change) {
        switch (change) {
            case CatalogueChange.NoteRecorded(CatalogueEntry entry) ->
                    events.accept(new LibraryEvent.NoteChanged(entry.note()));
            case CatalogueChange.NoteDeleted(NoteId note) -> events.accept(new LibraryEvent.NoteRemoved(note));
            case CatalogueChange.CourseRecorded(Course course) -> events.accept(new LibraryEvent.CourseChanged(course));
            case CatalogueChange.CourseDeleted(CourseId course) ->
                    events.accept(new LibraryEvent.CourseRemoved(course));
            case CatalogueChange.FolderRecorded(WatchedFolder folder) ->
                    events.accept(new LibraryEvent.CourseWatched(folder.course(), folder.watched()));
            case CatalogueChange.FolderDeleted _, CatalogueChange.FileExcluded _, CatalogueChange.FileIncluded _ -> {
            }
        }
    }

    private List<CatalogueChange> allChanges() {
        List<CatalogueChange> all = new ArrayList<>();
        courses.values().forEach(course -> all.add(new CatalogueChange.CourseRecorded(course)));
        folders.values().forEach(folder -> all.add(new CatalogueChange.FolderRecorded(folder)));
        excludedFiles.forEach(path -> all.add(new CatalogueChange.FileExcluded(path)));
        entries.values().forEach(entry -> all.add(new CatalogueChange.NoteRecorded(entry)));
        return all;
    }

    private LibraryException writeFailed(IOException cause) {
        return LibraryException.disk("library.catalogue.not-written", file, cause);
    }
}
