package app.footnote.library.folders;

import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueChange;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.WatchedFolder;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at files and folders, one round after the other: when they are added, when the library is to look again, and
 * when a watched folder has changed. Safe for use by many threads.
 */
public final class FolderScanner implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderScanner.class);

    private final Catalogue catalogue;
    private final FileImporter intake;
    private final FileChangeHandler changes;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable FolderWatch watch;

    public FolderScanner(Catalogue catalogue, FileImporter intake, FileChangeHandler changes) {
        this.catalogue = catalogue;
        this.intake = intake;
        this.changes = changes;
    }

    private interface Round<T> {

        T go() throws LibraryException, InterruptedException;
    }

    private <T> T inTurn(Round<T> round) throws LibraryException, InterruptedException {
        turn.lockInterruptibly();
        try {
            return round.go();
        } finally {
            turn.unlock();
            catalogue.sync();
        }
    }

    /** Takes files, and all files in folders, into the catalogue and the queue. */
    public List<Addition> add(List<Path> paths, CourseId course) throws LibraryException, InterruptedException {
        return inTurn(() -> {
            List<Addition> additions = new ArrayList<>();
            for (Path path : paths) {
                Path place = path.toAbsolutePath().normalize();
                List<Addition> added = intake.add(place, course);
                tellOfMoves(added);
                additions.addAll(added);
                for (Note note : look(_ -> false, file -> file.startsWith(place) && Files.notExists(file)).gone()) {
                    additions.add(new Addition.Gone(note.file(), note.id()));
                }
            }
            follow();
            return List.copyOf(additions);
        });
    }

    /** Looks at all files again, and into all folders, but for those that are not watched. */
    public FolderScanResult refresh() throws LibraryException, InterruptedException {
        return inTurn(() -> {
            follow();
            return look(WatchedFolder::watched, this::isLookedAfter);
        });
    }

    private boolean isLookedAfter(Path file) {
        return catalogue.folderOf(file).map(WatchedFolder::watched).orElse(true);
    }

    private FolderScanResult look(Predicate<WatchedFolder> folders, Predicate<Path> files)
            throws LibraryException, InterruptedException {
        FolderScanResult seen = new FolderScan(catalogue, intake, folders, files).look();
        tellOfMoves(seen.files());
        List<Note> gone = new ArrayList<>();
        for (Note note : seen.gone()) {
            if (changes.gone(note)) {
                gone.add(note);
            }
        }
        return new FolderScanResult(seen.files(), gone, seen.unreachable());
    }

    private void tellOfMoves(List<Addition> additions) {
        for (Addition addition : additions) {
            if (addition instanceof Addition.Moved moved) {
                changes.moved(moved.note());
            }
        }
    }

    /** From now on changes in watched folders start rounds of their own. */
    public void startWatching(Duration quiet) throws LibraryException, InterruptedException {
        inTurn(() -> {
            if (watch == null) {
                try {
                    watch = FolderWatch.start(quiet, this::changed);
                } catch (IOException e) {
                    LOG.warn("Changes in folders are seen only when the library looks again", e);
                }
            }
            follow();
            return true;
        });
    }

    /** Switches whether the folders of a course are watched; what changed meanwhile is taken in at once. */
    public void watch(CourseId course, boolean watched) throws LibraryException, InterruptedException {
        inTurn(() -> {
            for (WatchedFolder folder : catalogue.foldersOf(course)) {
                catalogue.record(new CatalogueChange.FolderRecorded(folder.watched(watched)));
            }
            follow();
            Predicate<WatchedFolder> switched = folder -> watched && folder.course().equals(course);
            return look(switched, file -> catalogue.folderOf(file).filter(switched).isPresent());
        });
    }

    private void follow() throws InterruptedException {
        FolderWatch watching = watch;
        if (watching != null) {
            watching.follow(
                    catalogue.folders().stream().filter(WatchedFolder::watched).map(WatchedFolder::path).toList());
        }
    }

    private void changed(Set<Path> changed, Predicate<Path> changing) throws LibraryException, InterruptedException {
        inTurn(() -> {
            Predicate<WatchedFolder> touched =
                    folder -> folder.watched() && changed.stream().anyMatch(folder::contains);
            Predicate<Path> settled = file -> !changing.test(file)
                    && catalogue.folderOf(file).filter(touched).isPresent();
            return look(touched, settled);
        });
    }

    @Override
    public void close() {
        FolderWatch watching = watch;
        if (watching != null) {
            watching.close();
        }
    }
}
