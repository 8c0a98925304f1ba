package app.footnote.library;

import app.footnote.index.IndexException;
import app.footnote.library.event.LibraryEvent;
import app.footnote.library.event.Subscription;
import app.footnote.library.folders.Addition;
import app.footnote.library.folders.FolderScanResult;
import app.footnote.library.folders.FolderScanner;
import app.footnote.library.queue.IndexCommitter;
import app.footnote.library.queue.IngestServices;
import app.footnote.library.queue.NoteQueue;
import app.footnote.library.queue.NoteRemoval;
import app.footnote.library.queue.TokenUpgrade;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryFolder;
import app.footnote.library.store.WatchedFolder;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.Page;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.RemedyAction;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The courses, notes and folders that a student has added, and their processing in the background. Changes are on disk
 * when a method returns and survive a crash or a power cut. Unfinished notes are processed when the library is opened
 * again. Only one process at a time can have a library open. Safe for use by several threads. Methods that look at
 * files may take long; the others do not wait for the processing in the background.
 */
public final class Library implements AutoCloseable {

    /** The time without changes after which a watched file is read. */
    private static final Duration SETTLING_TIME = Duration.ofSeconds(2);

    private final LibraryParts parts;
    private final LibraryFolder folder;
    private final Catalogue catalogue;
    private final CourseRegistry courses;
    private final NotePages pages;
    private final IndexCommitter committer;
    private final NoteRemoval removal;
    private final FolderScanner scanner;

    private Library(LibraryParts parts) {
        this.parts = parts;
        this.folder = parts.folder();
        this.catalogue = parts.catalogue();
        this.courses = new CourseRegistry(catalogue);
        this.pages = new NotePages(parts);
        this.committer = parts.committer();
        this.removal = parts.pipeline().removal();
        this.scanner = parts.scanner();
    }

    /**
     * Opens the library in a folder, which is created if it does not exist. Repairs differences between the catalogue
     * and the index, and starts to process unfinished notes.
     *
     * @throws LibraryException if another process has it open, or if it cannot be read or written
     */
    public static Library open(Path folder, IngestServices services) throws LibraryException, InterruptedException {
        Library library = openPaused(folder, services);
        library.queue().resume();
        return library;
    }

    /** Opens the library like {@link #open}, but processes no notes until {@link NoteQueue#resume} is called. */
    public static Library openPaused(Path folder, IngestServices services)
            throws LibraryException, InterruptedException {
        return new Library(LibraryParts.open(folder, services));
    }

    /** All courses, by name. */
    public List<Course> courses() {
        return courses.all();
    }

    /** All notes, in the order in which they were added. */
    public List<Note> notes() {
        return catalogue.notes();
    }

    public Optional<Note> note(NoteId id) {
        return catalogue.entry(id).map(CatalogueEntry::note);
    }

    /** The folders that were added, in the order in which they were added. */
    public List<Path> folders() {
        return catalogue.folders().stream().map(WatchedFolder::path).toList();
    }

    /** The course with this name, which is created if there is none. Upper and lower case are not distinguished. */
    public Course course(String name) throws LibraryException {
        return courses.named(name);
    }

    /**
     * The course for a file or folder if the student names none. If the path is inside an added folder, it is that
     * folder's course. Otherwise, a folder gets a course with its own name, and single files go to the course "Notes".
     */
    public Course courseFor(Path path) throws LibraryException {
        return courses.of(path.toAbsolutePath().normalize());
    }

    /** Renames a course for everyone who shares the library. Does nothing if there is no such course. */
    public void rename(CourseId course, String name) throws LibraryException {
        if (catalogue.course(course).isPresent()) {
            change(() -> committer.rename(new Course(course, name.strip())));
        }
    }

    /**
     * Queues files and all files in folders. {@link #refresh} looks at the folders again. Notes whose files are gone
     * from an added folder leave the library. Blocks while the contents of the files are compared, but not until they
     * are read.
     *
     * @return the result for each file, in the order of the paths and then of the names
     */
    public List<Addition> add(List<Path> paths, CourseId course) throws LibraryException, InterruptedException {
        requireCourse(course);
        return scanner.add(paths, course);
    }

    /**
     * Looks at all files and at the added folders again. New and changed files are queued, and notes whose files are
     * gone leave the library. Ignores folders that are not watched.
     */
    public FolderScanResult refresh() throws LibraryException, InterruptedException {
        return scanner.refresh();
    }

    /**
     * Follows changes in watched folders until the library is closed. A change that the operating system does not
     * report is found by {@link #refresh}. Blocks while the folders are walked.
     */
    public void startWatching() throws LibraryException, InterruptedException {
        startWatching(SETTLING_TIME);
    }

    /** @param settlingTime the time without changes after which a file is read */
    void startWatching(Duration settlingTime) throws LibraryException, InterruptedException {
        scanner.startWatching(settlingTime);
    }

    /**
     * Sets whether {@link #refresh} and {@link #startWatching} look for changes in the folders of a course. Added
     * folders are watched at first.
     */
    public void watch(CourseId course, boolean watched) throws LibraryException, InterruptedException {
        scanner.watch(course, watched);
    }

    /** The courses with folders, and whether any of their folders is watched. */
    public Map<CourseId, Boolean> watched() {
        return catalogue.folders()
                .stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                WatchedFolder::course, WatchedFolder::watched, Boolean::logicalOr));
    }

    /**
     * Removes a note with its passages and saved pages, for everyone who shares the library. The file stays. Does
     * nothing if there is no such note.
     */
    public void remove(NoteId id) throws LibraryException {
        change(() -> removal.remove(id));
    }

    /** Removes a course with all its notes, for everyone who shares the library. The files stay. */
    public void remove(CourseId course) throws LibraryException {
        change(() -> removal.remove(course));
    }

    /**
     * Reads a text file again with another encoding, and always with that one from now on. Does nothing if there is no
     * such note.
     *
     * @param encoding empty if the encoding is to be detected again
     */
    public void readAs(NoteId id, Optional<Charset> encoding) throws LibraryException {
        if (note(id).isEmpty()) {
            return;
        }
        try {
            parts.encodings().choose(id, encoding);
        } catch (IOException e) {
            throw folder.unusable(e);
        }
        queue().retry(id);
    }

    /** Moves a note to another course. Its passages can be found at all times. */
    public void move(NoteId id, CourseId course) throws LibraryException {
        requireCourse(course);
        if (note(id).isPresent()) {
            change(() -> committer.move(id, course));
        }
    }

    /** A change of the catalogue and the index. */
    private interface IndexChange {

        void run() throws LibraryException, IndexException;
    }

    private void change(IndexChange change) throws LibraryException {
        try {
            change.run();
        } catch (IndexException e) {
            throw folder.unusable(e);
        }
    }

    /** Whether other computers have this library too and receive its changes. */
    public boolean isShared() {
        return committer.isShared();
    }

    /**
     * Publishes the name and the pages of a note to the other computers again. Does nothing if the library is not
     * shared or the note is not ready.
     */
    public void describe(NoteId id) throws LibraryException, InterruptedException {
        try {
            committer.describe(id);
        } catch (IOException e) {
            throw folder.unusable(e);
        } catch (IndexException e) {
            throw folder.unusable(e);
        }
    }

    /** Whether another computer has read the indexed content of a note, and this one has no file with that content. */
    public boolean isReadElsewhere(NoteId id) {
        return catalogue.entry(id).filter(CatalogueEntry::isOfAnotherFile).isPresent();
    }

    /** The queue of notes that wait to be processed. */
    public NoteQueue queue() {
        return parts.pipeline().queue();
    }

    /** The upgrade of notes that an earlier release has indexed. */
    public TokenUpgrade tokenUpgrade() {
        return parts.pipeline().tokenUpgrade();
    }

    /**
     * The pages of a note that the places of its passages refer to, even if the file is gone or on another computer.
     *
     * @return empty if there is no such note or it has not been read
     * @throws LibraryException if the saved pages are damaged, or if they are on a server that is unreachable
     */
    public Optional<List<Page>> pages(NoteId id) throws LibraryException, InterruptedException {
        return pages.of(id);
    }

    /** The reason why the index as a whole cannot be used at the moment. The index keeps trying to recover. */
    public Optional<IndexException> indexOutage() {
        return parts.index().outage();
    }

    /**
     * Calls a listener for each later change, on a thread of its own. A slow listener misses intermediate states of a
     * note, but never the latest one.
     */
    public Subscription listen(Consumer<LibraryEvent> listener) {
        return parts.listeners().add(listener);
    }

    /** Stops the processing in the background. It continues when the library is opened again. */
    @Override
    public void close() {
        parts.close();
    }

    private void requireCourse(CourseId course) throws LibraryException {
        if (catalogue.course(course).isEmpty()) {
            throw new LibraryException(
                    Message.of("library.course.missing", folder.toString(), course.value()),
                    RemedyAction.CREATE_COURSE);
        }
    }
}
