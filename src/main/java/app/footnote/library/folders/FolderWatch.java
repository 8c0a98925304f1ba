package app.footnote.library.folders;

import app.footnote.function.ThrowingConsumer;
import app.footnote.library.store.LibraryException;
import app.footnote.read.NoteReader;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches folders and their subfolders for changes. Reports changes once the files are settled. When the system has
 * lost events, the whole folder is reported as changed, so a listener that scans what is reported misses nothing. Safe
 * for use by several threads.
 */
final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final WatchService service;
    private final SettledFiles files;
    private final ThrowingConsumer<FolderChanges, LibraryException> listener;
    private final InstantSource clock = InstantSource.system();
    private final Map<WatchKey, Path> watched = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofPlatform().name("folder-watch").daemon().unstarted(this::run);

    private FolderWatch(
            WatchService service, Duration quietPeriod, ThrowingConsumer<FolderChanges, LibraryException> listener) {
        this.service = service;
        this.files = new SettledFiles(quietPeriod);
        this.listener = listener;
    }

    /**
     * Starts to watch, without any folders.
     *
     * @param quietPeriod how long a file must not have changed before it is reported
     * @param listener receives changes, on a thread of its own
     */
    static FolderWatch start(Duration quietPeriod, ThrowingConsumer<FolderChanges, LibraryException> listener)
            throws IOException {
        FolderWatch watch = new FolderWatch(FileSystems.getDefault().newWatchService(), quietPeriod, listener);
        watch.thread.start();
        return watch;
    }

    /** Sets the folders to watch. Blocks while new ones are walked. */
    synchronized void follow(List<Path> folders) throws InterruptedException {
        watched.entrySet().removeIf(entry -> {
            boolean dropped = folders.stream().noneMatch(entry.getValue()::startsWith);
            if (dropped) {
                entry.getKey().cancel();
            }
            return dropped;
        });
        for (Path folder : folders) {
            if (!watched.containsValue(folder)) {
                register(folder);
            }
        }
    }

    /** Watches a folder and its subfolders, and returns the files in them, which no event reports. */
    private List<Path> register(Path folder) throws InterruptedException {
        // Each folder is watched before it is read, so a file that is created meanwhile is found or reported.
        watch(folder);
        try {
            return FolderWalk.walk(folder, below -> {
                watch(below);
                return false;
            }).files();
        } catch (IOException e) {
            LOG.info("{} was not read: {}", folder, e.toString());
            return List.of();
        }
    }

    /** Watches a folder without its subfolders, if the system can. */
    private void watch(Path folder) {
        try {
            watched.put(
                    folder.register(
                            service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE),
                    folder);
        } catch (IOException e) {
            LOG.info("{} cannot be watched: {}", folder, e.toString());
        }
    }

    private void run() {
        try {
            while (true) {
                WatchKey first = next();
                // The same time for all events, so that both paths of a move are settled together.
                Instant now = clock.instant();
                for (WatchKey key = first; key != null; key = service.poll()) {
                    handle(key, now);
                }
                report(files.take(clock.instant()));
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            LOG.debug("Folders are no longer watched");
        }
    }

    private @Nullable WatchKey next() throws InterruptedException {
        Optional<Duration> wait = files.untilNext(clock.instant());
        return wait.isPresent() ? service.poll(wait.get().toMillis() + 1, TimeUnit.MILLISECONDS) : service.take();
    }

    private void handle(WatchKey key, Instant now) throws InterruptedException {
        Path folder = folderOf(key);
        List<WatchEvent<?>> events = key.pollEvents();
        if (folder != null) {
            for (WatchEvent<?> event : events) {
                if (event.context() instanceof Path name) {
                    changed(folder.resolve(name), now);
                } else {
                    folderChanged(folder, now);
                }
            }
        }
        if (!key.reset()) {
            watched.remove(key);
        }
    }

    /** Events may arrive before a folder is in the map. Null once the folder is not watched any more. */
    private @Nullable Path folderOf(WatchKey key) {
        Path known = watched.get(key);
        return known == null && key.isValid() && key.watchable() instanceof Path folder ? folder : known;
    }

    private void changed(Path path, Instant now) throws InterruptedException {
        if (path.getFileName().toString().startsWith(".")) {
            return;
        }
        if (Files.isDirectory(path)) {
            folderChanged(path, now);
        } else if (NoteReader.kindOf(path).isPresent() || Files.notExists(path)) {
            files.changed(path, now);
        }
    }

    /** Reports all files in the folder too, since it may contain files for which there was no event. */
    private void folderChanged(Path folder, Instant now) throws InterruptedException {
        files.changed(folder, now);
        register(folder).forEach(file -> files.changed(file, now));
    }

    private void report(Set<Path> changed) throws InterruptedException {
        if (changed.isEmpty()) {
            return;
        }
        try {
            listener.accept(new FolderChanges(changed, files::isChanging));
        } catch (LibraryException | RuntimeException e) {
            LOG.error("Changes in folders could not be imported", e);
        }
    }

    /** Waits until the listener has returned. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            service.close();
            thread.join();
        } catch (IOException e) {
            LOG.warn("The folder watch could not be closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
