package app.footnote.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.library.folders.Addition;
import app.footnote.library.folders.FolderScanResult;
import app.footnote.library.store.WatchedFolder;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LibraryRefreshTest {

    @TempDir
    private Path temp;

    private LibraryFixture desk;
    private Path folder;

    @BeforeEach
    void addAFolder() throws Exception {
        desk = new LibraryFixture(temp);
        folder = desk.files.resolve("course");
        desk.write("course/trees.txt", "AVL trees rotate.");
        desk.write("course/redis.txt", "Redis keeps keys.");
        desk.addAndRead(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private FolderScanResult refresh() throws Exception {
        FolderScanResult refreshed = desk.library().refresh();
        desk.library().queue().awaitIdle();
        return refreshed;
    }

    @Test
    void findsNothingToDoWhereNothingChanged() throws Exception {
        FolderScanResult refreshed = refresh();

        assertThat(refreshed.files()).isEmpty();
        assertThat(refreshed.gone()).isEmpty();
        assertThat(refreshed.unreachable()).isEmpty();
        assertThat(desk.index.texts()).hasSize(2);
    }

    @Test
    void takesInWhatIsNewInAFolder() throws Exception {
        desk.write("course/week 2/hnsw.txt", "HNSW is a graph.");

        refresh();

        assertThat(desk.index.texts()).contains("HNSW is a graph.");
        assertThat(desk.note("hnsw.txt").course()).isEqualTo(desk.course());
    }

    @Test
    void readsChangedFilesAgain() throws Exception {
        desk.write("course/trees.txt", "B+ trees split.");

        refresh();

        assertThat(desk.index.texts()).containsExactlyInAnyOrder("B+ trees split.", "Redis keeps keys.");
    }

    @Test
    void removesThePassagesOfAFileThatIsGone() throws Exception {
        Note trees = desk.note("trees.txt");
        Files.delete(trees.file());

        FolderScanResult refreshed = refresh();

        assertThat(refreshed.gone()).containsExactly(trees);
        assertThat(desk.index.texts()).containsExactly("Redis keeps keys.");
        assertThat(desk.library().note(trees.id())).isEmpty();
        assertThat(desk.library().pages(trees.id())).isEmpty();
    }

    @Test
    void removesWhatIsGoneFromAFolderThatIsAddedAgain() throws Exception {
        Note trees = desk.note("trees.txt");
        Files.delete(trees.file());

        List<Addition> additions = desk.addAndRead(folder);

        assertThat(additions).contains(new Addition.Gone(trees.file(), trees.id()));
        assertThat(desk.index.texts()).containsExactly("Redis keeps keys.");
    }

    @Test
    void removesThePassagesOfALooseFileThatIsGone() throws Exception {
        Path file = desk.write("loose.txt", "Loose.");
        desk.addAndRead(file);
        Files.delete(file);

        refresh();

        assertThat(desk.index.texts()).doesNotContain("Loose.");
    }

    @Test
    void keepsNotesWhoseFolderCannotBeReached() throws Exception {
        Files.move(folder, temp.resolve("drive that is not connected"));

        FolderScanResult refreshed = refresh();

        assertThat(refreshed.unreachable()).containsExactly(folder);
        assertThat(refreshed.gone()).isEmpty();
        assertThat(desk.index.texts()).hasSize(2);
    }

    @Test
    void takesAnEmptyFolderOnAnotherDriveForOneWhoseDriveIsAway() throws Exception {
        WatchedFolder elsewhere = new WatchedFolder(temp.resolve("mount"), desk.course(), "/dev/usb-stick", true);
        Files.createDirectory(elsewhere.path());

        assertThat(elsewhere.isAvailable()).isFalse();
        Files.writeString(elsewhere.path().resolve("file.txt"), "");
        assertThat(elsewhere.isAvailable()).isTrue();
    }

    @Test
    void followsAFileThatWasMovedWithinTheFolder() throws Exception {
        NoteId trees = desk.note("trees.txt").id();
        Path week = Files.createDirectory(folder.resolve("week 1"));
        Path moved = Files.move(folder.resolve("trees.txt"), week.resolve("avl.txt"));

        FolderScanResult refreshed = refresh();

        assertThat(refreshed.files()).containsExactly(new Addition.Moved(moved, trees, folder.resolve("trees.txt")));
        assertThat(refreshed.gone()).isEmpty();
        assertThat(desk.note("avl.txt").id()).isEqualTo(trees);
        assertThat(desk.index.texts()).hasSize(2);
    }

    @Test
    void doesNotBringBackWhatTheStudentRemoved() throws Exception {
        Note trees = desk.note("trees.txt");
        desk.library().remove(trees.id());

        refresh();

        assertThat(desk.index.texts()).containsExactly("Redis keeps keys.");
        desk.addAndRead(trees.file());
        assertThat(desk.index.texts()).contains("AVL trees rotate.");
    }

    @Test
    void leavesANoteInTheCourseItWasMovedTo() throws Exception {
        var algorithms = desk.library().course("Algorithms");
        desk.library().move(desk.note("trees.txt").id(), algorithms.id());

        refresh();

        assertThat(desk.library().notes()).hasSize(2);
        assertThat(desk.note("trees.txt").course()).isEqualTo(algorithms.id());
    }

    @Test
    void looksIntoAFolderWithinAFolderForItsOwnCourseOnly() throws Exception {
        Path inner = folder.resolve("algorithms");
        desk.write("course/algorithms/sorting.txt", "Quicksort splits.");
        var algorithms = desk.library().course("Algorithms");
        desk.library().add(List.of(inner), algorithms.id());
        desk.library().queue().awaitIdle();

        refresh();

        assertThat(desk.library().notes()).hasSize(3);
        assertThat(desk.note("sorting.txt").course()).isEqualTo(algorithms.id());
    }

    @Test
    void forgetsFoldersOfACourseThatIsRemoved() throws Exception {
        desk.library().remove(desk.course());

        refresh();

        assertThat(desk.index.texts()).isEmpty();
        assertThat(desk.library().courses()).isEmpty();
    }

    @Test
    void remembersFoldersWhenOpenedAgain() throws Exception {
        desk.closeAndOpen();
        desk.write("course/hnsw.txt", "HNSW is a graph.");

        refresh();

        assertThat(desk.index.texts()).hasSize(3);
    }
}
