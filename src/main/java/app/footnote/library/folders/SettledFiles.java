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
 * Collects changed files and returns each once it has not changed for a while, since a file that is still being copied
 * or saved would be read incompletely. Safe for use by several threads.
 */
final class SettledFiles {

    private final Duration quietPeriod;
    private final Map<Path, Instant> lastChanges = new HashMap<>();

    /** @param quietPeriod how long a file must not have changed */
    SettledFiles(Duration quietPeriod) {
        this.quietPeriod = quietPeriod;
    }

    synchronized void changed(Path file, Instant now) {
        lastChanges.put(file, now);
    }

    /** Whether the file or folder has changed and is not settled. */
    synchronized boolean isChanging(Path file) {
        return lastChanges.containsKey(file);
    }

    /** The time until the next file is settled if none changes again; empty if there is none. */
    synchronized Optional<Duration> untilNext(Instant now) {
        return lastChanges.values()
                .stream()
                .min(Instant::compareTo)
                .map(first -> Duration.between(now, first.plus(quietPeriod)))
                .map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    /** Removes and returns the settled files. */
    synchronized Set<Path> take(Instant now) {
        Set<Path> settled = lastChanges.entrySet()
                .stream()
                .filter(entry -> !entry.getValue().plus(quietPeriod).isAfter(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        lastChanges.keySet().removeAll(settled);
        return settled;
    }
}
