package app.footnote.library.folders;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds files that are changing until they have been left alone for a while: a file that is still being copied or saved
 * is not worth reading. Safe for use by many threads.
 */
final class SettledFiles {

    private final Duration quiet;
    private final Map<Path, Instant> changed = new HashMap<>();

    SettledFiles(Duration quiet) {
        this.quiet = quiet;
    }

    synchronized void changed(Path file, Instant now) {
        changed.put(file, now);
    }

    /** Whether the file, or the folder, has changed so lately that it may not be whole. */
    synchronized boolean isChanging(Path file) {
        return changed.containsKey(file);
    }

    /** How long it takes until the next of them is quiet, if all stay as they are; empty if none has changed. */
    synchronized Optional<Duration> untilNext(Instant now) {
        return changed.values()
                .stream()
                .min(Instant::compareTo)
                .map(first -> Duration.between(now, first.plus(quiet)))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    /** Lets go of those that have been left alone long enough. */
    synchronized Set<Path> take(Instant now) {
        Set<Path> quieted = changed.entrySet()
                .stream()
                .filter(entry -> !entry.getValue().plus(quiet).isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        changed.keySet().removeAll(quieted);
        return quieted;
    }
}
