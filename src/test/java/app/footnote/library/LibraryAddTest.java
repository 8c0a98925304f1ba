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

    private LibraryFixture fixture;

    @BeforeEach
    void open() throws Exception {
        fixture = new LibraryFixture(temp);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void indexesTheParagraphsOfANote() throws Exception {
        Path file = fixture.write("trees.txt", "AVL trees rotate.\n\nB+ trees split.");

        List<Addition> additions = fixture.addAndRead(file);

        assertThat(additions).containsExactly(new Addition.Queued(file, fixture.note("trees.txt").id()));
        assertThat(fixture.index.texts()).containsExactly("AVL trees rotate.", "B+ trees split.");
        assertThat(fixture.state("trees.txt")).isEqualTo(new NoteState.Ready(2, 1, List.of()));
    }

    @Test
    void keepsThePagesOfADeletedFile() throws Exception {
        Path file = fixture.write("trees.txt", "AVL trees rotate.");
        fixture.addAndRead(file);
        Files.delete(file);

        assertThat(fixture.library().pages(fixture.note("trees.txt").id()).orElseThrow())
                .extracting(page -> page.text())
                .containsExactly("AVL trees rotate.");
    }

    @Test
    void recognizesAnAddedFile() throws Exception {
        Path file = fixture.write("trees.txt", "AVL trees rotate.");
        fixture.addAndRead(file);

        List<Addition> again = fixture.addAndRead(file);

        assertThat(again).containsExactly(new Addition.Unchanged(file, fixture.note("trees.txt").id()));
        assertThat(fixture.index.texts()).containsExactly("AVL trees rotate.");
    }

    @Test
    void reportsTheSameContentInTheCourseAsADuplicate() throws Exception {
        Path file = fixture.write("trees.txt", "AVL trees rotate.");
        Path copy = fixture.write("copy of trees.txt", "AVL trees rotate.");
        fixture.addAndRead(file);

        List<Addition> additions = fixture.addAndRead(copy);

        assertThat(additions)
                .containsExactly(new Addition.Duplicate(copy, fixture.note("trees.txt").id(), file));
        assertThat(fixture.library().notes()).hasSize(1);
    }

    @Test
    void addsTheSameContentToAnotherCourse() throws Exception {
        Path file = fixture.write("trees.txt", "AVL trees rotate.");
        fixture.addAndRead(file);
        Course algorithms = fixture.library().course("Algorithms");

        fixture.library().add(List.of(file), algorithms.id());
        fixture.library().queue().awaitIdle();

        assertThat(fixture.library().notes())
                .extracting(note -> note.course())
                .containsExactly(fixture.course(), algorithms.id());
        assertThat(fixture.index.texts()).hasSize(2);
    }

    @Test
    void recognizesAMovedFile() throws Exception {
        Path file = fixture.write("trees.txt", "AVL trees rotate.");
        fixture.addAndRead(file);
        NoteId note = fixture.note("trees.txt").id();
        Path renamed = Files.move(file, fixture.files.resolve("lecture 4.txt"));

        List<Addition> additions = fixture.addAndRead(renamed);

        assertThat(additions).containsExactly(new Addition.Moved(renamed, note, file));
        assertThat(fixture.note("lecture 4.txt").id()).isEqualTo(note);
        assertThat(fixture.library().notes()).hasSize(1);
    }

    @Test
    void readsAChangedFileAgain() throws Exception {
        Path file = fixture.write("trees.txt", "AVL trees rotate.");
        fixture.addAndRead(file);
        NoteId note = fixture.note("trees.txt").id();
        fixture.write("trees.txt", "AVL trees rotate twice.");

        List<Addition> additions = fixture.addAndRead(file);

        assertThat(additions).containsExactly(new Addition.QueuedAgain(file, note));
        assertThat(fixture.index.texts()).containsExactly("AVL trees rotate twice.");
        assertThat(fixture.library().pages(note).orElseThrow().getFirst().text()).isEqualTo("AVL trees rotate twice.");
    }

    @Test
    void noticesAChangeThatKeepsSizeAndTime() throws Exception {
        Path file = fixture.write("trees.txt", "AVL trees rotate.");
        fixture.addAndRead(file);
        var time = Files.getLastModifiedTime(file);
        fixture.write("trees.txt", "AVL trees ROTATE.");
        Files.setLastModifiedTime(file, time);

        fixture.addAndRead(file);

        assertThat(fixture.index.texts()).containsExactly("AVL trees ROTATE.");
    }

    @Test
    void givesEarlierContentUnderANewNameANewId() throws Exception {
        Path file = fixture.write("trees.txt", "AVL trees rotate.");
        fixture.addAndRead(file);
        fixture.write("trees.txt", "Rewritten.");
        fixture.addAndRead(file);

        Path backup = fixture.write("backup.txt", "AVL trees rotate.");
        fixture.addAndRead(backup);

        assertThat(fixture.note("backup.txt").id()).isNotEqualTo(fixture.note("trees.txt").id());
        assertThat(fixture.index.texts()).containsExactlyInAnyOrder("Rewritten.", "AVL trees rotate.");
    }

    @Test
    void addsAFolderWithSubfoldersButWithoutHiddenFiles() throws Exception {
        fixture.write("course/week 1/trees.txt", "AVL trees rotate.");
        fixture.write("course/redis.txt", "Redis keeps keys.");
        fixture.write("course/.git/notes.txt", "Hidden.");
        fixture.write("course/.draft.txt", "Hidden as well.");
        Path photo = fixture.write("course/photo.heic", "no text");

        List<Addition> additions = fixture.addAndRead(fixture.files.resolve("course"));

        assertThat(additions).hasSize(3).contains(new Addition.Unsupported(photo));
        assertThat(fixture.index.texts()).containsExactlyInAnyOrder("AVL trees rotate.", "Redis keeps keys.");
    }

    @Test
    void endsInFoldersWithCircularLinks() throws Exception {
        fixture.write("course/trees.txt", "AVL trees rotate.");
        Path folder = fixture.files.resolve("course");
        Files.createSymbolicLink(folder.resolve("again"), folder);

        List<Addition> additions = fixture.addAndRead(folder);

        assertThat(additions).hasSize(1);
        assertThat(fixture.index.texts()).containsExactly("AVL trees rotate.");
    }

    @Test
    void reportsAMissingFile() throws Exception {
        List<Addition> additions = fixture.add(fixture.files.resolve("trees.txt"));

        assertThat(additions).singleElement().isInstanceOf(Addition.Refused.class);
        assertThat(fixture.library().notes()).isEmpty();
    }

    @Test
    void findsACourseIgnoringCase() throws Exception {
        Course course = fixture.library().course("Databases");

        assertThat(fixture.library().course(" databases ")).isEqualTo(course);
        assertThat(fixture.library().courses()).containsExactly(course);
    }

    @Test
    void choosesTheCourseOfAPath() throws Exception {
        fixture.write("Algorithms/trees.txt", "AVL trees rotate.");
        Path folder = fixture.files.resolve("Algorithms");
        Path loose = fixture.write("loose.txt", "Redis keeps keys.");
        Library library = fixture.library();

        assertThat(library.courseFor(folder).name()).isEqualTo("Algorithms");
        assertThat(library.courseFor(loose).name()).isEqualTo("Notes");
        fixture.add(folder);
        assertThat(library.courseFor(folder.resolve("later.txt")).name()).isEqualTo("Databases");
    }

    @Test
    void indexesPassagesInUnknownLanguagesWithoutAVector() throws Exception {
        fixture.addAndRead(fixture.write("mixed.txt", "AVL trees rotate.\nDer Baum rotiert."));

        assertThat(fixture.index.passages(fixture.note("mixed.txt").id()))
                .extracting(embedded -> embedded.vector().isPresent())
                .containsExactly(true, false);
    }
}
