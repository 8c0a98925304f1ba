package app.footnote.library.folders;

import static org.assertj.core.api.Assertions.assertThatCode;

import app.footnote.function.ThrowingConsumer;
import app.footnote.library.store.LibraryException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderWatchTest {

    private static final Duration QUIET_PERIOD = Duration.ofMillis(50);

    @TempDir
    private Path folder;

    private final BlockingQueue<Set<Path>> reported = new LinkedBlockingQueue<>();

    @Test
    void continuesAfterAFaultOfTheListener() throws Exception {
        ThrowingConsumer<FolderChanges, LibraryException> broken = changes -> {
            reported.add(changes.paths());
            throw new IllegalStateException("a fault");
        };
        try (FolderWatch watch = FolderWatch.start(QUIET_PERIOD, broken)) {
            watch.follow(List.of(folder));
            awaitReport(Files.writeString(folder.resolve("trees.txt"), "AVL trees rotate."));

            Path second = Files.writeString(folder.resolve("redis.txt"), "Redis keeps keys.");

            assertThatCode(() -> awaitReport(second)).doesNotThrowAnyException();
        }
    }

    @Test
    void reportsAFileInAnExistingSubfolder() throws Exception {
        Path week = Files.createDirectories(folder.resolve("week 1/slides"));
        try (FolderWatch watch = FolderWatch.start(QUIET_PERIOD, changes -> reported.add(changes.paths()))) {
            watch.follow(List.of(folder));

            Path file = Files.writeString(week.resolve("trees.txt"), "AVL trees rotate.");

            assertThatCode(() -> awaitReport(file)).doesNotThrowAnyException();
        }
    }

    private void awaitReport(Path file) throws InterruptedException {
        while (!reported.take().contains(file)) {
            // Other files have changed.
        }
    }
}
