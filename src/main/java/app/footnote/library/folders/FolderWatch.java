package app.footnote.library.folders;

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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what changes in folders and in the folders below them. It is told of once it has come to rest. What the
 * system cannot tell in time it tells as a change of the whole folder, so nothing is missed as long as the listener
 * looks for itself. Safe for use by many threads.
 */
final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final WatchService service;
    private final SettledFiles files;
    private final Listener listener;
    private final InstantSource clock = InstantSource.system();
    private final Map<WatchKey, Path> places = new ConcurrentHashMap<>();
    private final Thread thread = Thread.ofPlatform().name("folder-watch").daemon().unstarted(this::watch);

    /** Is told of changes, on a thread of their own. */
    interface Listener {

        /**
         * @param changed files and folders that are new, changed or gone
         * @param changing those that are so again, or still
         */
        void changed(Set<Path> changed, Predicate<Path> changing) throws LibraryException, InterruptedException;
    }

    private FolderWatch(WatchService service, Duration quiet, Listener listener) {
        this.service = service;
        this.files = new SettledFiles(quiet);
        this.listener = listener;
    }

    /** @param quiet how long a file must have been left alone */
    static FolderWatch start(Duration quiet, Listener listener) throws IOException {
        FolderWatch watch = new FolderWatch(FileSystems.getDefault().newWatchService(), quiet, listener);
        watch.thread.start();
        return watch;
    }

    /** From now on it is these folders that are watched. Blocks while those are walked that were not before. */
    synchronized void follow(List<Path> folders) throws InterruptedException {
        places.entrySet().removeIf(place -> {
            boolean dropped = folders.stream().noneMatch(place.getValue()::startsWith);
            if (dropped) {
                place.getKey().cancel();
            }
            return dropped;
        });
        for (Path folder : folders) {
            if (!places.containsValue(folder)) {
                register(folder);
            }
        }
    }

    /** Gives the files that lie in the folder, and that nobody has told of. */
    private List<Path> register(Path folder) throws InterruptedException {
        // Each before it is looked into: what is made meanwhile is found there, or told of.
        listenIn(folder);
        try {
            return FolderWalk.walk(folder, below -> {
                listenIn(below);
                return false;
            }).files();
        } catch (IOException e) {
            LOG.info("{} was not looked into: {}", folder, e.toString());
            return List.of();
        }
    }

    /** A folder that cannot be watched keeps no other from it. */
    private void listenIn(Path place) {
        try {
            places.put(
                    place.register(
                            service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE),
                    place);
        } catch (IOException e) {
            LOG.info("Changes in {} are not noticed while they happen: {}", place, e.toString());
        }
    }

    private void watch() {
        try {
            while (true) {
                WatchKey first = next();
                // One time for all of them, so that the two sides of a move come to rest together.
                Instant now = clock.instant();
                for (WatchKey key = first; key != null; key = service.poll()) {
                    hear(key, now);
                }
                tellOf(files.take(clock.instant()));
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            LOG.debug("Folders are no longer watched");
        }
    }

    private @Nullable WatchKey next() throws InterruptedException {
        Optional<Duration> rest = files.untilNext(clock.instant());
        return rest.isPresent() ? service.poll(rest.get().toMillis() + 1, TimeUnit.MILLISECONDS) : service.take();
    }

    private void hear(WatchKey key, Instant now) throws InterruptedException {
        Path place = placeOf(key);
        List<WatchEvent<?>> events = key.pollEvents();
        if (place != null) {
            for (WatchEvent<?> event : events) {
                if (event.context() instanceof Path name) {
                    changed(place.resolve(name), now);
                } else {
                    missed(place, now);
                }
            }
        }
        if (!key.reset()) {
            places.remove(key);
        }
    }

    /** Something may happen in a folder before its place is noted; null once it is not watched any more. */
    private @Nullable Path placeOf(WatchKey key) {
        Path noted = places.get(key);
        return noted == null && key.isValid() && key.watchable() instanceof Path place ? place : noted;
    }

    private void changed(Path path, Instant now) throws InterruptedException {
        if (path.getFileName().toString().startsWith(".")) {
            return;
        }
        if (Files.isDirectory(path)) {
            missed(path, now);
        } else if (NoteReader.kindOf(path).isPresent() || Files.notExists(path)) {
            files.changed(path, now);
        }
    }

    /** The folder may hold files and folders that nobody has told of. */
    private void missed(Path folder, Instant now) throws InterruptedException {
        files.changed(folder, now);
        register(folder).forEach(file -> files.changed(file, now));
    }

    private void tellOf(Set<Path> changed) throws InterruptedException {
        if (changed.isEmpty()) {
            return;
        }
        try {
            listener.changed(changed, files::isChanging);
        } catch (LibraryException | RuntimeException e) {
            LOG.error("What changed in the folders could not be taken in", e);
        }
    }

    /** Waits for the end of what the listener is doing. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            service.close();
            thread.join();
        } catch (IOException e) {
            LOG.warn("Watching folders could not be ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
