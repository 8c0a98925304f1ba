package app.footnote.library;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.library.folders.Addition;
import app.footnote.model.Course;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryAddTest {

    @TempDir
    private Path temp;

    private LibraryFixture desk;

    @BeforeEach
    void open() throws Exception {
        desk = new LibraryFixture(temp);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void makesTheParagraphsOfANoteFindable() throws Exception {
        Path file = desk.write("trees.txt", "AVL trees rotate.\n\nB+ trees split.");

        List<Addition> additions = desk.addAndRead(file);

        assertThat(additions).containsExactly(new Addition.Queued(file, desk.note("trees.txt").id()));
        assertThat(desk.index.texts()).containsExactly("AVL trees rotate.", "B+ trees split.");
        assertThat(desk.state("trees.txt")).isEqualTo(new NoteState.Ready(2, 1, List.of()));
    }

    @Test
    void keepsThePagesWhenTheFileIsGone() throws Exception {
        Path file = desk.write("trees.txt", "AVL trees rotate.");
        desk.addAndRead(file);
        Files.delete(file);

        assertThat(desk.library().pages(desk.note("trees.txt").id()).orElseThrow())
                .extracting(page -> page.text())
                .containsExactly("AVL trees rotate.");
    }

    @Test
    void recognisesTheSameFile() throws Exception {
        Path file = desk.write("trees.txt", "AVL trees rotate.");
        desk.addAndRead(file);

        List<Addition> again = desk.addAndRead(file);

        assertThat(again).containsExactly(new Addition.Unchanged(file, desk.note("trees.txt").id()));
        assertThat(desk.index.texts()).containsExactly("AVL trees rotate.");
    }

    @Test
    void tellsOfTheSameContentElsewhereInTheCourse() throws Exception {
        Path file = desk.write("trees.txt", "AVL trees rotate.");
        Path copy = desk.write("copy of trees.txt", "AVL trees rotate.");
        desk.addAndRead(file);

        List<Addition> additions = desk.addAndRead(copy);

        assertThat(additions)
                .containsExactly(new Addition.Duplicate(copy, desk.note("trees.txt").id(), file));
        assertThat(desk.library().notes()).hasSize(1);
    }

    @Test
    void takesTheSameContentIntoAnotherCourse() throws Exception {
        Path file = desk.write("trees.txt", "AVL trees rotate.");
        desk.addAndRead(file);
        Course algorithms = desk.library().course("Algorithms");

        desk.library().add(List.of(file), algorithms.id());
        desk.library().queue().awaitIdle();

        assertThat(desk.library().notes())
                .extracting(note -> note.course())
                .containsExactly(desk.course(), algorithms.id());
        assertThat(desk.index.texts()).hasSize(2);
    }

    @Test
    void followsAFileThatWasMoved() throws Exception {
        Path file = desk.write("trees.txt", "AVL trees rotate.");
        desk.addAndRead(file);
        NoteId note = desk.note("trees.txt").id();
        Path renamed = Files.move(file, desk.files.resolve("lecture 4.txt"));

        List<Addition> additions = desk.addAndRead(renamed);

        assertThat(additions).containsExactly(new Addition.Moved(renamed, note, file));
        assertThat(desk.note("lecture 4.txt").id()).isEqualTo(note);
        assertThat(desk.library().notes()).hasSize(1);
    }

    @Test
    void readsAChangedFileAgainUnderTheSameName() throws Exception {
        Path file = desk.write("trees.txt", "AVL trees rotate.");
        desk.addAndRead(file);
        NoteId note = desk.note("trees.txt").id();
        desk.write("trees.txt", "AVL trees rotate twice.");

        List<Addition> additions = desk.addAndRead(file);

        assertThat(additions).containsExactly(new Addition.QueuedAgain(file, note));
        assertThat(desk.index.texts()).containsExactly("AVL trees rotate twice.");
        assertThat(desk.library().pages(note).orElseThrow().getFirst().text()).isEqualTo("AVL trees rotate twice.");
    }

    @Test
    void noticesAChangeThatKeepsSizeAndSecond() throws Exception {
        Path file = desk.write("trees.txt", "AVL trees rotate.");
        desk.addAndRead(file);
        var time = Files.getLastModifiedTime(file);
        desk.write("trees.txt", "AVL trees ROTATE.");
        Files.setLastModifiedTime(file, time);

        desk.addAndRead(file);

        assertThat(desk.index.texts()).containsExactly("AVL trees ROTATE.");
    }

    @Test
    void givesTheNewContentOfAnOldNameItsOwnIdentity() throws Exception {
        Path file = desk.write("trees.txt", "AVL trees rotate.");
        desk.addAndRead(file);
        desk.write("trees.txt", "Rewritten.");
        desk.addAndRead(file);

        Path backup = desk.write("backup.txt", "AVL trees rotate.");
        desk.addAndRead(backup);

        assertThat(desk.note("backup.txt").id()).isNotEqualTo(desk.note("trees.txt").id());
        assertThat(desk.index.texts()).containsExactlyInAnyOrder("Rewritten.", "AVL trees rotate.");
    }

    @Test
    void takesAFolderWithAllBelowItButNothingHidden() throws Exception {
        desk.write("course/week 1/trees.txt", "AVL trees rotate.");
        desk.write("course/redis.txt", "Redis keeps keys.");
        desk.write("course/.git/notes.txt", "Hidden.");
        desk.write("course/.draft.txt", "Hidden as well.");
        Path photo = desk.write("course/photo.heic", "no text");

        List<Addition> additions = desk.addAndRead(desk.files.resolve("course"));

        assertThat(additions).hasSize(3).contains(new Addition.Unsupported(photo));
        assertThat(desk.index.texts()).containsExactlyInAnyOrder("AVL trees rotate.", "Redis keeps keys.");
    }

    @Test
    void endsInFoldersThatLinkInACircle() throws Exception {
        desk.write("course/trees.txt", "AVL trees rotate.");
        Path folder = desk.files.resolve("course");
        Files.createSymbolicLink(folder.resolve("again"), folder);

        List<Addition> additions = desk.addAndRead(folder);

        assertThat(additions).hasSize(1);
        assertThat(desk.index.texts()).containsExactly("AVL trees rotate.");
    }

    @Test
    void saysThatThereIsNoSuchFile() throws Exception {
        List<Addition> additions = desk.add(desk.files.resolve("trees.txt"));

        assertThat(additions).singleElement().isInstanceOf(Addition.Refused.class);
        assertThat(desk.library().notes()).isEmpty();
    }

    @Test
    void findsACourseWhateverItsCase() throws Exception {
        Course course = desk.library().course("Databases");

        assertThat(desk.library().course(" databases ")).isEqualTo(course);
        assertThat(desk.library().courses()).containsExactly(course);
    }

    @Test
    void choosesTheCourseThatAStudentExpects() throws Exception {
        desk.write("Algorithms/trees.txt", "AVL trees rotate.");
        Path folder = desk.files.resolve("Algorithms");
        Path loose = desk.write("loose.txt", "Redis keeps keys.");
        Library library = desk.library();

        assertThat(library.courseFor(folder).name()).isEqualTo("Algorithms");
        assertThat(library.courseFor(loose).name()).isEqualTo("Notes");
        desk.add(folder);
        assertThat(library.courseFor(folder.resolve("later.txt")).name()).isEqualTo("Databases");
    }

    @Test
    void leavesPassagesInUnknownLanguagesWithoutAVector() throws Exception {
        desk.addAndRead(desk.write("mixed.txt", "AVL trees rotate.\nDer Baum rotiert."));

        assertThat(desk.index.passages(desk.note("mixed.txt").id()))
                .extracting(embedded -> embedded.vector().isPresent())
                .containsExactly(true, false);
    }
}
