package app.footnote.library.folders;

import app.footnote.function.ThrowingSupplier;
import app.footnote.library.queue.IndexCommitter;
import app.footnote.library.queue.NoteRemoval;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueChange;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryFolder;
import app.footnote.library.store.WatchedFolder;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports files and scans folders, one request after the other: when files are added, when the library is refreshed,
 * and when a watched folder has changed. Safe for use by several threads.
 */
public final class FolderScanner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderScanner.class);

    private final Catalogue catalogue;
    private final FileImporter importer;
    private final FileChangeHandler changes;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable FolderWatch watch;

    /** @param queue called with each note to process, after it has been recorded in the catalogue */
    public FolderScanner(
            LibraryFolder folder, Catalogue catalogue, Consumer<CatalogueEntry> queue, NoteRemoval removal,
            IndexCommitter committer) {
        this.catalogue = catalogue;
        this.importer = new FileImporter(catalogue, queue);
        this.changes = new FileChangeHandler(folder, removal, committer);
    }

    private <T> T exclusively(ThrowingSupplier<T, LibraryException> request)
            throws LibraryException, InterruptedException {
        lock.lockInterruptibly();
        try {
            return request.get();
        } finally {
            lock.unlock();
            catalogue.sync();
        }
    }

    /** Adds files, and all files in folders, to the catalogue and the queue. */
    public List<Addition> add(List<Path> paths, CourseId course) throws LibraryException, InterruptedException {
        return exclusively(() -> {
            List<Addition> additions = new ArrayList<>();
            for (Path path : paths) {
                Path absolute = path.toAbsolutePath().normalize();
                List<Addition> added = importer.add(absolute, course);
                publishMoves(added);
                additions.addAll(added);
                for (Note note : scan(_ -> false, file -> file.startsWith(absolute) && Files.notExists(file)).gone()) {
                    additions.add(new Addition.Gone(note.file(), note.id()));
                }
            }
            updateWatch();
            return List.copyOf(additions);
        });
    }

    /** Scans all watched folders, and all files that are not in an unwatched folder. */
    public FolderScanResult refresh() throws LibraryException, InterruptedException {
        return exclusively(() -> {
            updateWatch();
            return scan(WatchedFolder::watched, this::isWatched);
        });
    }

    private boolean isWatched(Path file) {
        return catalogue.folderOf(file).map(WatchedFolder::watched).orElse(true);
    }

    private FolderScanResult scan(Predicate<WatchedFolder> folders, Predicate<Path> files)
            throws LibraryException, InterruptedException {
        FolderScanResult scanned = new FolderScan(catalogue, importer, folders, files).run();
        publishMoves(scanned.files());
        List<Note> gone = new ArrayList<>();
        for (Note note : scanned.gone()) {
            if (changes.fileDeleted(note)) {
                gone.add(note);
            }
        }
        return new FolderScanResult(scanned.files(), gone, scanned.unreachable());
    }

    private void publishMoves(List<Addition> additions) {
        for (Addition addition : additions) {
            if (addition instanceof Addition.Moved moved) {
                changes.fileMoved(moved.note());
            }
        }
    }

    /**
     * Starts to scan folders when they change, until this is closed.
     *
     * @param quietPeriod how long a file must not have changed before it is read
     */
    public void startWatching(Duration quietPeriod) throws LibraryException, InterruptedException {
        exclusively(() -> {
            if (watch == null) {
                try {
                    watch = FolderWatch.start(quietPeriod, this::scanChanges);
                } catch (IOException e) {
                    LOG.warn("Changes in folders are found only when the library is refreshed", e);
                }
            }
            updateWatch();
            return true;
        });
    }

    /** Sets whether the folders of a course are watched. Scans them at once if they are. */
    public void watch(CourseId course, boolean watched) throws LibraryException, InterruptedException {
        exclusively(() -> {
            for (WatchedFolder folder : catalogue.foldersOf(course)) {
                catalogue.record(new CatalogueChange.FolderRecorded(folder.watched(watched)));
            }
            updateWatch();
            Predicate<WatchedFolder> selected = folder -> watched && folder.course().equals(course);
            return scan(selected, file -> catalogue.folderOf(file).filter(selected).isPresent());
        });
    }

    private void updateWatch() throws InterruptedException {
        FolderWatch current = watch;
        if (current != null) {
            current.follow(
                    catalogue.folders().stream().filter(WatchedFolder::watched).map(WatchedFolder::path).toList());
        }
    }

    private void scanChanges(FolderChanges found) throws LibraryException, InterruptedException {
        exclusively(() -> {
            Predicate<WatchedFolder> touched =
                    folder -> folder.watched() && found.paths().stream().anyMatch(folder::contains);
            Predicate<Path> settled = file -> !found.isChanging().test(file)
                    && catalogue.folderOf(file).filter(touched).isPresent();
            return scan(touched, settled);
        });
    }

    @Override
    public void close() {
        FolderWatch current = watch;
        if (current != null) {
            current.close();
        }
    }
}
