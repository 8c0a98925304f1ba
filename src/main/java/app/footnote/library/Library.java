package app.footnote.library;

import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.library.check.Reconciliation;
import app.footnote.library.event.LibraryEvent;
import app.footnote.library.event.LibraryListeners;
import app.footnote.library.event.Subscription;
import app.footnote.library.folders.Addition;
import app.footnote.library.folders.FileChangeHandler;
import app.footnote.library.folders.FileImporter;
import app.footnote.library.folders.FolderScanResult;
import app.footnote.library.folders.FolderScanner;
import app.footnote.library.queue.IndexCommitter;
import app.footnote.library.queue.IngestFailures;
import app.footnote.library.queue.IngestQueue;
import app.footnote.library.queue.IngestServices;
import app.footnote.library.queue.NoteIngestor;
import app.footnote.library.queue.NoteQueue;
import app.footnote.library.queue.NoteRemoval;
import app.footnote.library.sharing.SharedLibraryWatch;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryFolder;
import app.footnote.library.store.LibraryLock;
import app.footnote.library.store.PageStore;
import app.footnote.library.store.WatchedFolder;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.Page;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.RemedyAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Everything a student has added, kept in a folder, and the service that makes it findable in the background. What a
 * method has done when it returns is on the disk and survives a crash or a power cut; work in the queue goes on when
 * the library is opened the next time. Only one process at a time may have a library open. Safe for use by many
 * threads. Methods that look at files may take long; the others do not wait for the work in the background.
 */
public final class Library implements AutoCloseable {

    private static final Duration QUIET = Duration.ofSeconds(2);

    private final LibraryFolder folder;
    private final LibraryLock lock;
    private final LibraryListeners listeners;
    private final Catalogue catalogue;
    private final CourseRegistry courses;
    private final PageStore pages;
    private final PassageIndex index;
    private final IndexCommitter desk;
    private final IngestQueue conveyor;
    private final NoteQueue queue;
    private final NoteRemoval removal;
    private final FolderScanner rounds;
    private final Optional<SharedLibraryWatch> others;

    private Library(LibraryFolder folder, LibraryLock lock, IngestServices tools)
            throws LibraryException, IOException, IndexException, InterruptedException {
        this.folder = folder;
        this.lock = lock;
        this.listeners = new LibraryListeners();
        this.catalogue = Catalogue.open(folder.catalogue(), tools.failureFormatter(), listeners::publish);
        this.courses = new CourseRegistry(catalogue);
        this.pages = new PageStore(folder.pages());
        this.index = tools.index();
        this.desk = IndexCommitter.of(catalogue, index, pages);
        NoteIngestor work = new NoteIngestor(catalogue, tools, pages, desk);
        this.conveyor = new IngestQueue(catalogue, work, this::stuck);
        this.queue = new NoteQueue(catalogue, conveyor, listeners);
        this.removal = new NoteRemoval(catalogue, conveyor, desk, pages);
        this.rounds = new FolderScanner(
                catalogue, new FileImporter(catalogue, conveyor::queue), new FileChangeHandler(folder, removal, desk));
        Reconciliation.of(catalogue, index, desk, pages).run();
        catalogue.find(entry -> !entry.note().state().settled()).forEach(conveyor::queue);
        index.onOutageChange(() -> listeners.publish(new LibraryEvent.IndexOutageChanged(index.outage())));
        this.others = index.shared().map(notes -> SharedLibraryWatch.start(notes, this::takeOver));
    }

    private void stuck(LibraryException cause) {
        listeners.publish(new LibraryEvent.QueuePaused(Optional.of(IngestFailures.queuePaused(cause))));
    }

    private void takeOver() throws LibraryException {
        for (CatalogueEntry lost : desk.adoptChanges()) {
            catalogue.update(lost.id(), entry -> entry.withoutPassages().queued()).ifPresent(conveyor::queue);
        }
    }

    /**
     * Opens the library in a folder, which is made if it is not there, brings index and catalogue into agreement and
     * goes on with the queue.
     *
     * @throws LibraryException if another process has it open, or it cannot be read or written
     */
    public static Library open(Path folder, IngestServices tools) throws LibraryException, InterruptedException {
        Library library = openPaused(folder, tools);
        library.queue().resume();
        return library;
    }

    /** The same, but nothing is read until {@link NoteQueue#resume}: for who only wants to look something up. */
    public static Library openPaused(Path folder, IngestServices tools) throws LibraryException, InterruptedException {
        LibraryFolder home = new LibraryFolder(folder.toAbsolutePath().normalize());
        try {
            Files.createDirectories(home.path());
        } catch (IOException e) {
            throw home.unusable(e);
        }
        LibraryLock lock = LibraryLock.take(home.path());
        try {
            return new Library(home, lock, tools);
        } catch (IOException e) {
            lock.close();
            throw home.unusable(e);
        } catch (IndexException e) {
            lock.close();
            throw home.unusable(e);
        } catch (LibraryException | InterruptedException | RuntimeException e) {
            lock.close();
            throw e;
        }
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

    /** The folders that were added, in the order in which that was done. */
    public List<Path> folders() {
        return catalogue.folders().stream().map(WatchedFolder::path).toList();
    }

    /** The course of this name, made if there is none yet; upper and lower case make no difference. */
    public Course course(String name) throws LibraryException {
        return courses.named(name);
    }

    /**
     * The course that a file or folder goes to if the student names none: that of the folder it lies in, if that was
     * added before; else a folder makes a course of its own name, and single files go to the course "Notes".
     */
    public Course courseFor(Path path) throws LibraryException {
        return courses.of(path.toAbsolutePath().normalize());
    }

    /** Gives a course another name, for all who share the library. Does nothing if the course is not there. */
    public void rename(CourseId course, String name) throws LibraryException {
        if (catalogue.course(course).isPresent()) {
            inIndex(() -> desk.rename(new Course(course, name.strip())));
        }
    }

    /**
     * Takes files, and all files in folders, into the queue. Folders are remembered for {@link #refresh}; notes whose
     * files are gone from such a folder leave the library. Blocks while the files' contents are looked at, not until
     * they are read.
     *
     * @return what became of each file, in the order of the paths and then of the names
     */
    public List<Addition> add(List<Path> paths, CourseId course) throws LibraryException, InterruptedException {
        requireCourse(course);
        return rounds.add(paths, course);
    }

    /**
     * Looks at all files again, and into the folders that were added: new files are taken in, changed ones are queued,
     * and notes whose files are gone leave the library. Folders that are not watched are left alone.
     */
    public FolderScanResult refresh() throws LibraryException, InterruptedException {
        return rounds.refresh();
    }

    /**
     * From now on, until the library is closed, what changes in watched folders is noticed by itself, once it has come
     * to rest. Where the system cannot tell, {@link #refresh} still finds it. Blocks while folders are walked.
     */
    public void startWatching() throws LibraryException, InterruptedException {
        startWatching(QUIET);
    }

    /** @param quiet how long a file must have been left alone before it is looked at */
    void startWatching(Duration quiet) throws LibraryException, InterruptedException {
        rounds.startWatching(quiet);
    }

    /**
     * Switches whether changes in the folders of a course are taken in without being asked for: while they happen, if
     * {@link #startWatching} was called, and by {@link #refresh}. Every folder is watched until this is switched off.
     */
    public void watch(CourseId course, boolean watched) throws LibraryException, InterruptedException {
        rounds.watch(course, watched);
    }

    /** The courses that folders were added to, and whether those are watched. */
    public Map<CourseId, Boolean> watched() {
        return catalogue.folders()
                .stream()
                .collect(Collectors.toUnmodifiableMap(WatchedFolder::course, WatchedFolder::watched,
                        Boolean::logicalOr));
    }

    /**
     * Removes a note with its passages and kept pages, for all who share the library; the files stay. Does nothing if
     * the note is not there.
     */
    public void remove(NoteId id) throws LibraryException {
        inIndex(() -> removal.remove(id));
    }

    /** Removes a course with all its notes, for all who share the library; the files stay. */
    public void remove(CourseId course) throws LibraryException {
        inIndex(() -> removal.remove(course));
    }

    /** Moves a note to another course; its passages stay findable all the time. */
    public void move(NoteId id, CourseId course) throws LibraryException {
        requireCourse(course);
        if (note(id).isPresent()) {
            inIndex(() -> desk.move(id, course));
        }
    }

    private interface Deed {

        void done() throws LibraryException, IndexException;
    }

    private void inIndex(Deed deed) throws LibraryException {
        try {
            deed.done();
        } catch (IndexException e) {
            throw folder.unusable(e);
        }
    }

    /** Whether other computers have this library too, and are told of what changes here. */
    public boolean isShared() {
        return desk.isShared();
    }

    /**
     * Lets the other computers know what a note is called, and its pages, as it is done whenever a note is read. Does
     * nothing if the library is not shared or the note is not ready.
     */
    public void describe(NoteId id) throws LibraryException, InterruptedException {
        try {
            desk.describe(id);
        } catch (IOException e) {
            throw folder.unusable(e);
        } catch (IndexException e) {
            throw folder.unusable(e);
        }
    }

    /**
     * Whether what is found of a note was read on another computer, and no file with that content is here: there may be
     * none, or an older one.
     */
    public boolean isReadElsewhere(NoteId id) {
        return catalogue.entry(id).filter(CatalogueEntry::isOfAnotherFile).isPresent();
    }

    /** The notes that wait to be read, and the work on them. */
    public NoteQueue queue() {
        return queue;
    }

    /**
     * The pages that were read of a note, as its passages' places refer to them, also when the file is gone or on
     * another computer; empty if the note is not there or was not read yet.
     *
     * @throws LibraryException if the kept pages are damaged, or are kept by a server that is away
     */
    public Optional<List<Page>> pages(NoteId id) throws LibraryException, InterruptedException {
        Optional<Note> note = catalogue.entry(id).filter(CatalogueEntry::indexed).map(CatalogueEntry::note);
        if (note.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (!pages.contains(id, note.get().contentHash())) {
                desk.fetchPages(note.get());
            }
            return pages.read(id, note.get().contentHash());
        } catch (IndexException e) {
            Message problem = Message.of("library.pages.not-fetched", note.get().name(), e.failure().problem());
            throw new LibraryException(new Failure(Failure.Kind.INTERNAL, problem, e.failure().remedy()), e);
        } catch (IOException e) {
            Message problem = Message.of("library.pages.damaged", note.get().name(), folder.toString());
            throw new LibraryException(problem, RemedyAction.READ_NOTE_AGAIN, e);
        }
    }

    /** What keeps the index from being used as a whole for now; it is tried again all the time. */
    public Optional<IndexException> indexOutage() {
        return index.outage();
    }

    /**
     * Calls the listener with what changes from now on, on a thread of its own: it may be slow, and then misses states
     * between, but never a note's last one.
     */
    public Subscription listen(Consumer<LibraryEvent> listener) {
        return listeners.add(listener);
    }

    /** Stops the work in the background; it goes on when the library is opened the next time. */
    @Override
    public void close() {
        others.ifPresent(SharedLibraryWatch::close);
        rounds.close();
        conveyor.close();
        catalogue.close();
        listeners.close();
        lock.close();
    }

    private void requireCourse(CourseId course) throws LibraryException {
        if (catalogue.course(course).isEmpty()) {
            throw new LibraryException(
                    Message.of("library.course.missing", folder.toString(), course.value()),
                    RemedyAction.CREATE_COURSE);
        }
    }
}
