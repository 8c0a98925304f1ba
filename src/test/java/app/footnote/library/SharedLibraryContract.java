package app.footnote.library;

import static app.footnote.index.ConditionWait.await;
import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.PassageIndex;
import app.footnote.library.event.LibraryEvent;
import app.footnote.library.event.Subscription;
import app.footnote.library.folders.Addition;
import app.footnote.model.Course;
import app.footnote.model.Note;
import app.footnote.model.NoteState;
import app.footnote.model.PageLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests two computers that share a library, for each kind of shared index. */
@Timeout(120)
abstract class SharedLibraryContract {

    @TempDir
    private Path temp;

    StudyComputer anna;
    StudyComputer ben;

    /** Opens the shared index for another computer. */
    abstract PassageIndex connect(Path folder) throws Exception;

    @BeforeEach
    final void open() throws Exception {
        anna = computer("anna");
        ben = computer("ben");
    }

    StudyComputer computer(String name) throws Exception {
        Path folder = temp.resolve(name);
        return new StudyComputer(folder, connect(folder));
    }

    @AfterEach
    final void close() throws Exception {
        ben.close();
        anna.close();
        disconnect();
    }

    /** Called after all libraries are closed. */
    void disconnect() throws Exception {
        // An index in memory needs no clean-up.
    }

    private void addOnAnnasComputer(String name, String text) throws Exception {
        anna.add(anna.write(name, text), "Databases");
        await(() -> ben.note(name).isPresent());
    }

    @Test
    void aNoteAppearsOnTheOtherComputerWithNameCourseStateAndPages() throws Exception {
        addOnAnnasComputer("trees.txt", "AVL trees rotate.\n\nThey stay in balance.");

        Note note = ben.note("trees.txt").orElseThrow();
        Note annas = anna.note("trees.txt").orElseThrow();
        assertThat(note.isHere()).isFalse();
        assertThat(note.state()).isEqualTo(annas.state()).isEqualTo(new NoteState.Ready(2, 1, List.of()));
        assertThat(note.contentHash()).isEqualTo(annas.contentHash());
        assertThat(ben.course(note)).isEqualTo("Databases");
        assertThat(ben.text("trees.txt")).isEqualTo("AVL trees rotate.\n\nThey stay in balance.");
        assertThat(ben.read).hasValue(0);
    }

    @Test
    void thePathOfAFolderStaysPrivate() throws Exception {
        anna.write("databases/week1/trees.txt", "AVL trees rotate.");
        anna.add(anna.files.resolve("databases"), "Databases");

        await(() -> ben.note("trees.txt").isPresent());
        assertThat(ben.note("trees.txt").orElseThrow().file()).isEqualTo(Path.of("databases", "week1", "trees.txt"));
    }

    @Test
    void aComputerThatJoinsLaterHasAllNotesEvenAfterARestart() throws Exception {
        addOnAnnasComputer("trees.txt", "AVL trees rotate.");
        try (StudyComputer carl = computer("carl")) {
            await(() -> carl.note("trees.txt").isPresent());
            assertThat(carl.text("trees.txt")).isEqualTo("AVL trees rotate.");
            carl.library.close();
            carl.open();
            assertThat(carl.note("trees.txt")).contains(ben.note("trees.txt").orElseThrow());
            assertThat(carl.text("trees.txt")).isEqualTo("AVL trees rotate.");
        }
    }

    @Test
    void listenersReceiveNotesOfOtherComputers() throws Exception {
        Set<LibraryEvent> heard = ConcurrentHashMap.newKeySet();
        try (Subscription _ = ben.library.listen(heard::add)) {
            addOnAnnasComputer("trees.txt", "AVL trees rotate.");
            Course course = ben.library.courses().getFirst();
            await(() -> heard.contains(new LibraryEvent.NoteChanged(ben.note("trees.txt").orElseThrow()))
                    && heard.contains(new LibraryEvent.CourseChanged(course)));
            anna.library.remove(anna.note("trees.txt").orElseThrow().id());
            await(() -> heard.stream().anyMatch(LibraryEvent.NoteRemoved.class::isInstance));
        }
    }

    @Test
    void aReplacedNoteHasItsNewPages() throws Exception {
        addOnAnnasComputer("trees.txt", "AVL trees rotate.");
        assertThat(ben.text("trees.txt")).isEqualTo("AVL trees rotate.");

        anna.add(anna.write("trees.txt", "Red-black trees rotate less.\n\nThey are less in balance."), "Databases");

        await(() -> ben.note("trees.txt").orElseThrow().equals(benSees(anna.note("trees.txt").orElseThrow())));
        assertThat(ben.text("trees.txt")).startsWith("Red-black trees");
    }

    /** A note of Anna's computer on Ben's computer. */
    private static Note benSees(Note annas) {
        return new Note(
                annas.id(), annas.course(), annas.file().getFileName(), annas.kind(), annas.contentHash(),
                annas.bytes(), annas.modified(), annas.state());
    }

    @Test
    void aNoteIsMovedToAnotherCourseForEveryone() throws Exception {
        addOnAnnasComputer("trees.txt", "AVL trees rotate.");
        Course history = ben.library.course("History");

        ben.library.move(ben.note("trees.txt").orElseThrow().id(), history.id());

        await(() -> anna.course(anna.note("trees.txt").orElseThrow()).equals("History"));
        assertThat(ben.text("trees.txt")).isEqualTo("AVL trees rotate.");
        assertThat(anna.note("trees.txt").orElseThrow().isHere()).isTrue();
    }

    @Test
    void aCourseIsRenamedAndRemovedForEveryone() throws Exception {
        addOnAnnasComputer("trees.txt", "AVL trees rotate.");
        Course course = ben.library.courses().getFirst();

        ben.library.rename(course.id(), "Databases 2026");
        await(() -> anna.library.courses().equals(List.of(new Course(course.id(), "Databases 2026"))));

        ben.library.remove(course.id());
        await(() -> anna.library.courses().isEmpty() && anna.library.notes().isEmpty());
        assertThat(ben.library.courses()).isEmpty();
    }

    @Test
    void aRemovedCourseCanBeCreatedAgain() throws Exception {
        addOnAnnasComputer("trees.txt", "AVL trees rotate.");
        anna.library.remove(anna.library.courses().getFirst().id());
        await(() -> ben.library.courses().isEmpty());

        Course again = ben.library.course("Databases");
        anna.add(anna.write("wars.txt", "Wars end."), "History");
        await(() -> ben.note("wars.txt").isPresent());
        assertThat(ben.library.courses()).contains(again);

        ben.add(ben.write("plans.txt", "Queries have plans."), "Databases");
        await(() -> anna.note("plans.txt").isPresent());
        assertThat(anna.course(anna.note("plans.txt").orElseThrow())).isEqualTo("Databases");
    }

    @Test
    void aRenamedFileHasItsNewNameOnAllComputers() throws Exception {
        anna.write("databases/trees.txt", "AVL trees rotate.");
        anna.add(anna.files.resolve("databases"), "Databases");
        await(() -> ben.note("trees.txt").isPresent());

        Files.move(anna.files.resolve("databases/trees.txt"), anna.files.resolve("databases/balance.txt"));
        anna.library.refresh();

        await(() -> ben.note("balance.txt").isPresent());
        assertThat(ben.library.notes()).hasSize(1);
        assertThat(ben.text("balance.txt")).isEqualTo("AVL trees rotate.");
    }

    @Test
    void aNoteIsRemovedForEveryoneAndNotAddedAgainFromItsFolder() throws Exception {
        anna.write("databases/trees.txt", "AVL trees rotate.");
        anna.add(anna.files.resolve("databases"), "Databases");
        await(() -> ben.note("trees.txt").isPresent());

        ben.library.remove(ben.note("trees.txt").orElseThrow().id());

        assertThat(ben.library.notes()).isEmpty();
        await(() -> anna.library.notes().isEmpty());
        anna.library.refresh();
        anna.library.queue().awaitIdle();
        assertThat(anna.library.notes()).isEmpty();
        assertThat(anna.files.resolve("databases/trees.txt")).exists();
    }

    @Test
    void changesWhileALibraryWasClosedAppearWhenItIsOpened() throws Exception {
        addOnAnnasComputer("trees.txt", "AVL trees rotate.");
        addOnAnnasComputer("plans.txt", "Queries have plans.");
        ben.add(ben.write("logs.txt", "Logs are replayed."), "Databases");
        await(() -> anna.note("logs.txt").isPresent());
        ben.close();

        anna.library.remove(anna.note("trees.txt").orElseThrow().id());
        anna.library.remove(anna.note("logs.txt").orElseThrow().id());
        anna.add(anna.write("hashes.txt", "Hashes collide."), "Databases");

        ben.open();
        await(() -> ben.library.notes().stream().map(Note::name).toList().equals(List.of("plans.txt", "hashes.txt")));
        assertThat(ben.text("hashes.txt")).isEqualTo("Hashes collide.");
    }

    @Test
    void aFileOnTwoComputersIsReadOnce() throws Exception {
        addOnAnnasComputer("trees.txt", "AVL trees rotate.");

        List<Addition> additions = ben.add(ben.write("my trees.txt", "AVL trees rotate."), "Databases");

        assertThat(additions).singleElement().isInstanceOf(Addition.Shared.class);
        Note note = ben.note("my trees.txt").orElseThrow();
        assertThat(note.isHere()).isTrue();
        assertThat(note.state()).isEqualTo(new NoteState.Ready(1, 1, List.of()));
        assertThat(ben.read).hasValue(0);
        assertThat(ben.library.notes()).hasSize(1);
        assertThat(anna.note("trees.txt")).isPresent();
    }

    @Test
    void onlyTheTextOfAPdfIsSharedUntilTheFileIsAdded() throws Exception {
        addOnAnnasComputer("trees.pdf", "AVL trees rotate.");
        assertThat(anna.page("trees.pdf").layout().boxes(0, 3)).isNotEmpty();
        assertThat(ben.page("trees.pdf").layout()).isInstanceOf(PageLayout.Fixed.class)
                .satisfies(layout -> assertThat(layout.boxes(0, 3)).isEmpty());
        assertThat(ben.text("trees.pdf")).isEqualTo("AVL trees rotate.");

        List<Addition> additions = ben.add(ben.write("mine.pdf", "AVL trees rotate."), "Databases");

        assertThat(additions).singleElement().isInstanceOf(Addition.Shared.class);
        assertThat(ben.page("mine.pdf").layout().boxes(0, 3)).isNotEmpty();
        assertThat(ben.note("mine.pdf").orElseThrow().state()).isEqualTo(new NoteState.Ready(1, 1, List.of()));
        assertThat(ben.embedded).hasValue(0);
        assertThat(ben.library.notes()).hasSize(1);
    }

    @Test
    void aFolderOnBothComputersIsEmbeddedOnce() throws Exception {
        for (String name : List.of("trees.txt", "plans.pdf")) {
            addOnAnnasComputer(name, "Of " + name + ".");
            ben.add(ben.write(name, "Of " + name + "."), "Databases");

            anna.add(anna.write(name, "More of " + name + "."), "Databases");
            String now = anna.note(name).orElseThrow().contentHash();
            await(() -> ben.note(name).orElseThrow().contentHash().equals(now));
            ben.add(ben.write(name, "More of " + name + "."), "Databases");

            assertThat(ben.note(name).orElseThrow().state()).isEqualTo(new NoteState.Ready(1, 1, List.of()));
            assertThat(ben.text(name)).isEqualTo("More of " + name + ".");
            assertThat(ben.library.notes()).hasSameSizeAs(anna.library.notes());
        }
        assertThat(ben.page("plans.pdf").layout().boxes(0, 3)).isNotEmpty();
        assertThat(ben.embedded).hasValue(0);
    }

    @Test
    void aNoteOfTwoComputersStaysWhenOneFileIsDeleted() throws Exception {
        addOnAnnasComputer("trees.txt", "AVL trees rotate.");
        ben.write("copies/trees.txt", "AVL trees rotate.");
        ben.add(ben.files.resolve("copies"), "Databases");
        assertThat(ben.note("trees.txt").orElseThrow().isHere()).isTrue();

        Files.delete(ben.files.resolve("copies/trees.txt"));
        assertThat(ben.library.refresh().gone()).isEmpty();

        assertThat(ben.note("trees.txt").orElseThrow().isHere()).isFalse();
        assertThat(ben.text("trees.txt")).isEqualTo("AVL trees rotate.");
        assertThat(anna.note("trees.txt")).isPresent();
    }

    @Test
    void anOldCopyDoesNotReplaceNewContent() throws Exception {
        addOnAnnasComputer("trees.txt", "AVL trees rotate.");
        ben.add(ben.write("trees.txt", "AVL trees rotate."), "Databases");
        anna.add(anna.write("trees.txt", "Red-black trees rotate less."), "Databases");
        String now = anna.note("trees.txt").orElseThrow().contentHash();
        await(() -> ben.note("trees.txt").orElseThrow().contentHash().equals(now));

        ben.library.refresh();
        assertThat(ben.library.isReadElsewhere(ben.note("trees.txt").orElseThrow().id())).isTrue();
        assertThat(anna.library.isReadElsewhere(anna.note("trees.txt").orElseThrow().id())).isFalse();
        ben.library.queue().retry(ben.note("trees.txt").orElseThrow().id());
        ben.library.queue().awaitIdle();
        ben.library.close();
        ben.open();
        ben.library.queue().awaitIdle();

        Note note = ben.note("trees.txt").orElseThrow();
        assertThat(note.contentHash()).isEqualTo(now);
        assertThat(note.bytes()).isEqualTo(anna.note("trees.txt").orElseThrow().bytes());
        assertThat(ben.text("trees.txt")).isEqualTo("Red-black trees rotate less.");
        assertThat(ben.read).hasValue(0);
        assertThat(anna.text("trees.txt")).isEqualTo("Red-black trees rotate less.");
    }

    @Test
    void aNoteOfAnotherComputerIsNotReadAgainHere() throws Exception {
        addOnAnnasComputer("trees.txt", "AVL trees rotate.");
        Note before = ben.note("trees.txt").orElseThrow();

        ben.library.queue().retry(before.id());
        ben.library.queue().awaitIdle();

        assertThat(ben.note("trees.txt")).contains(before);
    }
}
