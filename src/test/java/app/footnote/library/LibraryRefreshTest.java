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

    private LibraryFixture fixture;
    private Path folder;

    @BeforeEach
    void addAFolder() throws Exception {
        fixture = new LibraryFixture(temp);
        folder = fixture.files.resolve("course");
        fixture.write("course/trees.txt", "AVL trees rotate.");
        fixture.write("course/redis.txt", "Redis keeps keys.");
        fixture.addAndRead(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private FolderScanResult refresh() throws Exception {
        FolderScanResult refreshed = fixture.library().refresh();
        fixture.library().queue().awaitIdle();
        return refreshed;
    }

    @Test
    void findsNothingToDoWithoutChanges() throws Exception {
        FolderScanResult refreshed = refresh();

        assertThat(refreshed.files()).isEmpty();
        assertThat(refreshed.gone()).isEmpty();
        assertThat(refreshed.unreachable()).isEmpty();
        assertThat(fixture.index.texts()).hasSize(2);
    }

    @Test
    void addsNewFilesOfAFolder() throws Exception {
        fixture.write("course/week 2/hnsw.txt", "HNSW is a graph.");

        refresh();

        assertThat(fixture.index.texts()).contains("HNSW is a graph.");
        assertThat(fixture.note("hnsw.txt").course()).isEqualTo(fixture.course());
    }

    @Test
    void readsChangedFilesAgain() throws Exception {
        fixture.write("course/trees.txt", "B+ trees split.");

        refresh();

        assertThat(fixture.index.texts()).containsExactlyInAnyOrder("B+ trees split.", "Redis keeps keys.");
    }

    @Test
    void removesThePassagesOfADeletedFile() throws Exception {
        Note trees = fixture.note("trees.txt");
        Files.delete(trees.file());

        FolderScanResult refreshed = refresh();

        assertThat(refreshed.gone()).containsExactly(trees);
        assertThat(fixture.index.texts()).containsExactly("Redis keeps keys.");
        assertThat(fixture.library().note(trees.id())).isEmpty();
        assertThat(fixture.library().pages(trees.id())).isEmpty();
    }

    @Test
    void removesDeletedFilesOfAFolderThatIsAddedAgain() throws Exception {
        Note trees = fixture.note("trees.txt");
        Files.delete(trees.file());

        List<Addition> additions = fixture.addAndRead(folder);

        assertThat(additions).contains(new Addition.Gone(trees.file(), trees.id()));
        assertThat(fixture.index.texts()).containsExactly("Redis keeps keys.");
    }

    @Test
    void removesThePassagesOfADeletedSingleFile() throws Exception {
        Path file = fixture.write("loose.txt", "Loose.");
        fixture.addAndRead(file);
        Files.delete(file);

        refresh();

        assertThat(fixture.index.texts()).doesNotContain("Loose.");
    }

    @Test
    void keepsNotesOfAMissingFolder() throws Exception {
        Files.move(folder, temp.resolve("drive that is not connected"));

        FolderScanResult refreshed = refresh();

        assertThat(refreshed.unreachable()).containsExactly(folder);
        assertThat(refreshed.gone()).isEmpty();
        assertThat(fixture.index.texts()).hasSize(2);
    }

    @Test
    void keepsNotesOfAnEmptyMountPoint() throws Exception {
        WatchedFolder elsewhere = new WatchedFolder(temp.resolve("mount"), fixture.course(), "/dev/usb-stick", true);
        Files.createDirectory(elsewhere.path());

        assertThat(elsewhere.isAvailable()).isFalse();
        Files.writeString(elsewhere.path().resolve("file.txt"), "");
        assertThat(elsewhere.isAvailable()).isTrue();
    }

    @Test
    void recognizesAFileThatWasMovedWithinItsFolder() throws Exception {
        NoteId trees = fixture.note("trees.txt").id();
        Path week = Files.createDirectory(folder.resolve("week 1"));
        Path moved = Files.move(folder.resolve("trees.txt"), week.resolve("avl.txt"));

        FolderScanResult refreshed = refresh();

        assertThat(refreshed.files()).containsExactly(new Addition.Moved(moved, trees, folder.resolve("trees.txt")));
        assertThat(refreshed.gone()).isEmpty();
        assertThat(fixture.note("avl.txt").id()).isEqualTo(trees);
        assertThat(fixture.index.texts()).hasSize(2);
    }

    @Test
    void doesNotAddRemovedNotesAgain() throws Exception {
        Note trees = fixture.note("trees.txt");
        fixture.library().remove(trees.id());

        refresh();

        assertThat(fixture.index.texts()).containsExactly("Redis keeps keys.");
        fixture.addAndRead(trees.file());
        assertThat(fixture.index.texts()).contains("AVL trees rotate.");
    }

    @Test
    void keepsANoteInTheCourseItWasMovedTo() throws Exception {
        var algorithms = fixture.library().course("Algorithms");
        fixture.library().move(fixture.note("trees.txt").id(), algorithms.id());

        refresh();

        assertThat(fixture.library().notes()).hasSize(2);
        assertThat(fixture.note("trees.txt").course()).isEqualTo(algorithms.id());
    }

    @Test
    void scansANestedFolderForItsOwnCourseOnly() throws Exception {
        Path inner = folder.resolve("algorithms");
        fixture.write("course/algorithms/sorting.txt", "Quicksort splits.");
        var algorithms = fixture.library().course("Algorithms");
        fixture.library().add(List.of(inner), algorithms.id());
        fixture.library().queue().awaitIdle();

        refresh();

        assertThat(fixture.library().notes()).hasSize(3);
        assertThat(fixture.note("sorting.txt").course()).isEqualTo(algorithms.id());
    }

    @Test
    void removesTheFoldersOfARemovedCourse() throws Exception {
        fixture.library().remove(fixture.course());

        refresh();

        assertThat(fixture.index.texts()).isEmpty();
        assertThat(fixture.library().courses()).isEmpty();
    }

    @Test
    void keepsFoldersAfterReopening() throws Exception {
        fixture.reopen();
        fixture.write("course/hnsw.txt", "HNSW is a graph.");

        refresh();

        assertThat(fixture.index.texts()).hasSize(3);
    }
}
