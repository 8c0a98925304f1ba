package app.footnote.library.folders;

import static org.assertj.core.api.Assertions.assertThatCode;

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

    private static final Duration QUIET = Duration.ofMillis(50);

    @TempDir
    private Path folder;

    private final BlockingQueue<Set<Path>> heard = new LinkedBlockingQueue<>();

    @Test
    void goesOnAfterAListenerThatBroke() throws Exception {
        FolderWatch.Listener broken = (changed, _) -> {
            heard.add(changed);
            throw new IllegalStateException("This listener is broken");
        };
        try (FolderWatch watch = FolderWatch.start(QUIET, broken)) {
            watch.follow(List.of(folder));
            awaitTold(Files.writeString(folder.resolve("trees.txt"), "AVL trees rotate."));

            Path second = Files.writeString(folder.resolve("redis.txt"), "Redis keeps keys.");

            assertThatCode(() -> awaitTold(second)).doesNotThrowAnyException();
        }
    }

    @Test
    void hearsOfAFileInAFolderThatWasThereBefore() throws Exception {
        Path week = Files.createDirectories(folder.resolve("week 1/slides"));
        try (FolderWatch watch = FolderWatch.start(QUIET, (changed, _) -> heard.add(changed))) {
            watch.follow(List.of(folder));

            Path file = Files.writeString(week.resolve("trees.txt"), "AVL trees rotate.");

            assertThatCode(() -> awaitTold(file)).doesNotThrowAnyException();
        }
    }

    private void awaitTold(Path file) throws InterruptedException {
        while (!heard.take().contains(file)) {
            // Something else has changed.
        }
    }
}
