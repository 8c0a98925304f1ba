package app.footnote.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.library.event.LibraryEvent;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No test refreshes the library, so all changes are found by the watch. */
@Timeout(60)
class LibraryWatchTest {

    private static final Duration QUIET = Duration.ofMillis(50);

    @TempDir
    private Path temp;

    private final BlockingQueue<LibraryEvent> heard = new LinkedBlockingQueue<>();
    private LibraryFixture fixture;
    private Path folder;

    @BeforeEach
    void watchAFolder() throws Exception {
        fixture = new LibraryFixture(temp);
        folder = fixture.files.resolve("course");
        fixture.write("course/trees.txt", "AVL trees rotate.");
        fixture.write("course/week 1/redis.txt", "Redis keeps keys.");
        fixture.addAndRead(folder);
        fixture.library().startWatching(QUIET);
        fixture.library().listen(heard::add);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void await(Predicate<LibraryEvent> event) throws InterruptedException {
        while (!event.test(heard.take())) {
            // Other events are ignored.
        }
    }

    private void awaitReady(String name) throws InterruptedException {
        await(
                event -> event instanceof LibraryEvent.NoteChanged(var note) && note.name().equals(name)
                        && note.state() instanceof NoteState.Ready);
    }

    @Test
    void addsANewFile() throws Exception {
        fixture.write("course/hnsw.txt", "HNSW is a graph.");

        awaitReady("hnsw.txt");

        assertThat(fixture.index.texts()).contains("HNSW is a graph.");
        assertThat(fixture.note("hnsw.txt").course()).isEqualTo(fixture.course());
    }

    @Test
    void readsASavedFileAgain() throws Exception {
        fixture.write("course/week 1/redis.txt", "Redis keeps vectors.");

        awaitReady("redis.txt");

        assertThat(fixture.index.texts()).containsExactlyInAnyOrder("AVL trees rotate.", "Redis keeps vectors.");
    }

    @Test
    void removesTheNoteOfADeletedFile() throws Exception {
        NoteId trees = fixture.note("trees.txt").id();
        Files.delete(folder.resolve("trees.txt"));

        await(new LibraryEvent.NoteRemoved(trees)::equals);

        assertThat(fixture.library().note(trees)).isEmpty();
    }

    @Test
    void keepsTheNoteOfARenamedFile() throws Exception {
        NoteId trees = fixture.note("trees.txt").id();
        Files.move(folder.resolve("trees.txt"), folder.resolve("avl.txt"));

        await(event -> event instanceof LibraryEvent.NoteChanged(var note) && note.name().equals("avl.txt"));

        assertThat(fixture.note("avl.txt").id()).isEqualTo(trees);
    }

    @Test
    void addsTheFilesOfAMovedFolder() throws Exception {
        fixture.write("elsewhere/lecture/hnsw.txt", "HNSW is a graph.");
        Files.move(fixture.files.resolve("elsewhere"), folder.resolve("week 2"));
        awaitReady("hnsw.txt");

        fixture.write("course/week 2/lecture/ivf.txt", "IVF has lists.");

        awaitReady("ivf.txt");
    }

    @Test
    void removesTheNotesOfAFolderThatIsMovedAway() throws Exception {
        NoteId redis = fixture.note("redis.txt").id();
        Files.move(folder.resolve("week 1"), temp.resolve("archive"));

        await(new LibraryEvent.NoteRemoved(redis)::equals);

        assertThat(fixture.library().notes()).containsExactly(fixture.note("trees.txt"));
    }

    @Test
    void watchesAFolderThatIsAddedLater() throws Exception {
        fixture.write("more/b-trees.txt", "B-trees split.");
        fixture.addAndRead(fixture.files.resolve("more"));

        fixture.write("more/lsm.txt", "LSM trees merge.");

        awaitReady("lsm.txt");
    }

    @Test
    void ignoresAFolderUntilItIsWatchedAgain() throws Exception {
        CourseId other = fixture.library().course("Other").id();
        Path watched = Files.createDirectories(fixture.files.resolve("other"));
        fixture.library().add(List.of(watched), other);
        fixture.library().watch(fixture.course(), false);
        fixture.write("course/hnsw.txt", "HNSW is a graph.");
        fixture.write("other/lsm.txt", "LSM trees merge.");
        awaitReady("lsm.txt");
        fixture.library().refresh();
        fixture.library().queue().awaitIdle();
        assertThat(fixture.index.texts()).doesNotContain("HNSW is a graph.");

        fixture.library().watch(fixture.course(), true);

        awaitReady("hnsw.txt");
        fixture.write("course/ivf.txt", "IVF has lists.");
        awaitReady("ivf.txt");
    }

    @Test
    void keepsAFolderUnwatchedAfterReopening() throws Exception {
        fixture.library().watch(fixture.course(), false);

        fixture.reopen();

        assertThat(fixture.library().watched()).containsOnlyKeys(fixture.course()).containsValue(false);
        fixture.add(folder);
        assertThat(fixture.library().watched()).containsValue(false);
    }
}
