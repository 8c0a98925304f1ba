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

/** Nothing here asks the library to look again: what it knows, the system has told it. */
@Timeout(60)
class LibraryWatchTest {

    private static final Duration QUIET = Duration.ofMillis(50);

    @TempDir
    private Path temp;

    private final BlockingQueue<LibraryEvent> heard = new LinkedBlockingQueue<>();
    private LibraryFixture desk;
    private Path folder;

    @BeforeEach
    void watchAFolder() throws Exception {
        desk = new LibraryFixture(temp);
        folder = desk.files.resolve("course");
        desk.write("course/trees.txt", "AVL trees rotate.");
        desk.write("course/week 1/redis.txt", "Redis keeps keys.");
        desk.addAndRead(folder);
        desk.library().startWatching(QUIET);
        desk.library().listen(heard::add);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void await(Predicate<LibraryEvent> event) throws InterruptedException {
        while (!event.test(heard.take())) {
            // Something else has happened.
        }
    }

    private void awaitReady(String name) throws InterruptedException {
        await(
                event -> event instanceof LibraryEvent.NoteChanged(var note) && note.name().equals(name)
                        && note.state() instanceof NoteState.Ready);
    }

    @Test
    void takesInAFileThatIsPutIntoTheFolder() throws Exception {
        desk.write("course/hnsw.txt", "HNSW is a graph.");

        awaitReady("hnsw.txt");

        assertThat(desk.index.texts()).contains("HNSW is a graph.");
        assertThat(desk.note("hnsw.txt").course()).isEqualTo(desk.course());
    }

    @Test
    void readsAFileAgainThatIsSavedAnew() throws Exception {
        desk.write("course/week 1/redis.txt", "Redis keeps vectors.");

        awaitReady("redis.txt");

        assertThat(desk.index.texts()).containsExactlyInAnyOrder("AVL trees rotate.", "Redis keeps vectors.");
    }

    @Test
    void letsGoOfAFileThatIsDeleted() throws Exception {
        NoteId trees = desk.note("trees.txt").id();
        Files.delete(folder.resolve("trees.txt"));

        await(new LibraryEvent.NoteRemoved(trees)::equals);

        assertThat(desk.library().note(trees)).isEmpty();
    }

    @Test
    void keepsANoteWhoseFileIsRenamed() throws Exception {
        NoteId trees = desk.note("trees.txt").id();
        Files.move(folder.resolve("trees.txt"), folder.resolve("avl.txt"));

        await(event -> event instanceof LibraryEvent.NoteChanged(var note) && note.name().equals("avl.txt"));

        assertThat(desk.note("avl.txt").id()).isEqualTo(trees);
    }

    @Test
    void findsWhatLiesInAFolderThatIsMovedIn() throws Exception {
        desk.write("elsewhere/lecture/hnsw.txt", "HNSW is a graph.");
        Files.move(desk.files.resolve("elsewhere"), folder.resolve("week 2"));
        awaitReady("hnsw.txt");

        desk.write("course/week 2/lecture/ivf.txt", "IVF has lists.");

        awaitReady("ivf.txt");
    }

    @Test
    void letsGoOfAllThatLayInAFolderThatIsTakenAway() throws Exception {
        NoteId redis = desk.note("redis.txt").id();
        Files.move(folder.resolve("week 1"), temp.resolve("archive"));

        await(new LibraryEvent.NoteRemoved(redis)::equals);

        assertThat(desk.library().notes()).containsExactly(desk.note("trees.txt"));
    }

    @Test
    void watchesAFolderThatIsAddedLater() throws Exception {
        desk.write("more/b-trees.txt", "B-trees split.");
        desk.addAndRead(desk.files.resolve("more"));

        desk.write("more/lsm.txt", "LSM trees merge.");

        awaitReady("lsm.txt");
    }

    @Test
    void leavesAFolderAloneUntilItIsWatchedAgain() throws Exception {
        CourseId other = desk.library().course("Other").id();
        Path watched = Files.createDirectories(desk.files.resolve("other"));
        desk.library().add(List.of(watched), other);
        desk.library().watch(desk.course(), false);
        desk.write("course/hnsw.txt", "HNSW is a graph.");
        desk.write("other/lsm.txt", "LSM trees merge.");
        awaitReady("lsm.txt");
        desk.library().refresh();
        desk.library().queue().awaitIdle();
        assertThat(desk.index.texts()).doesNotContain("HNSW is a graph.");

        desk.library().watch(desk.course(), true);

        awaitReady("hnsw.txt");
        desk.write("course/ivf.txt", "IVF has lists.");
        awaitReady("ivf.txt");
    }

    @Test
    void remembersThatAFolderIsNotWatched() throws Exception {
        desk.library().watch(desk.course(), false);

        desk.closeAndOpen();

        assertThat(desk.library().watched()).containsOnlyKeys(desk.course()).containsValue(false);
        desk.add(folder);
        assertThat(desk.library().watched()).containsValue(false);
    }
}
