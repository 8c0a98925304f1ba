package app.footnote.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.index.StoredNote;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueChange;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.CatalogueJournal;
import app.footnote.library.store.FileFingerprint;
import app.footnote.library.store.LibraryException;
import app.footnote.messages.FailureWording;
import app.footnote.messages.FailureWords;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteState;
import app.footnote.model.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Puts library, index and disk into the states that a crash can leave, and opens the library again. */
@Timeout(60)
class LibraryRecoveryTest {

    @TempDir
    private Path temp;

    private LibraryFixture desk;
    private Path file;
    private Note trees;

    @BeforeEach
    void addANote() throws Exception {
        desk = new LibraryFixture(temp);
        file = desk.write("trees.txt", "AVL trees rotate.");
        desk.addAndRead(file);
        trees = desk.note("trees.txt");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void crash(Crash crash) throws Exception {
        desk.library().close();
        crash.leave();
        desk.open();
        desk.library().queue().awaitIdle();
    }

    private interface Crash {
        void leave() throws Exception;
    }

    /** Changes what the catalogue says of the note while the library is closed. */
    private void edit(UnaryOperator<CatalogueEntry> change) throws Exception {
        try (Catalogue catalogue =
                Catalogue.open(desk.home().resolve("catalogue.log"), FailureWording::inWords, event -> {
                })) {
            catalogue.update(trees.id(), change);
        }
    }

    private List<String> keptPages() throws IOException {
        try (Stream<Path> files = Files.list(desk.home().resolve("pages"))) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void isTheSameAfterItWasClosed() throws Exception {
        List<Note> notes = desk.library().notes();

        desk.closeAndOpen();

        assertThat(desk.library().notes()).isEqualTo(notes);
        assertThat(desk.library().courses()).extracting(course -> course.name()).containsExactly("Databases");
        assertThat(desk.library().pages(trees.id()).orElseThrow()).hasSize(1);
    }

    @Test
    void goesOnWithTheQueue() throws Exception {
        desk.library().queue().pause();
        desk.add(desk.write("redis.txt", "Redis keeps keys."));

        desk.closeAndOpen();
        desk.library().queue().awaitIdle();

        assertThat(desk.index.texts()).containsExactly("AVL trees rotate.", "Redis keeps keys.");
    }

    @Test
    void goesOnWithANoteThatWasBeingRead() throws Exception {
        GatedReader gate = new GatedReader();
        desk.readWith(gate);
        desk.add(desk.write("redis.txt", "Redis keeps keys."));
        gate.awaitComing(1);

        desk.library().close();
        desk.readWith(new ParagraphReader());
        desk.open();
        desk.library().queue().awaitIdle();

        assertThat(desk.index.texts()).containsExactly("AVL trees rotate.", "Redis keeps keys.");
    }

    @Test
    void readsANoteAgainThatTheIndexLost() throws Exception {
        crash(() -> desk.index.remove(trees.id()));

        assertThat(desk.index.texts()).containsExactly("AVL trees rotate.");
        assertThat(desk.state("trees.txt")).isEqualTo(trees.state());
    }

    @Test
    void readsANoteAgainWhosePagesAreLost() throws Exception {
        crash(() -> Files.delete(desk.home().resolve("pages").resolve(keptPages().getFirst())));

        assertThat(desk.library().pages(trees.id())).isPresent();
        assertThat(desk.index.texts()).containsExactly("AVL trees rotate.");
    }

    @Test
    void removesPassagesOfNotesThatItDoesNotKnow() throws Exception {
        crash(() -> {
            NoteId stranger = new NoteId("stranger");
            desk.index.replace(new StoredNote(stranger, trees.course(), "1234", 0), List.of());
            Files.writeString(desk.home().resolve("pages").resolve("stranger-1234.pages.gz"), "");
        });

        assertThat(desk.index.stored()).extracting(StoredNote::note).containsExactly(trees.id());
        assertThat(keptPages()).hasSize(1).first().asString().startsWith(trees.id().value());
    }

    @Test
    void acceptsPassagesThatWereCommittedButNotRecorded() throws Exception {
        desk.readWith((note, path, progress) -> {
            throw new AssertionError("there is nothing left to read");
        });

        crash(() -> edit(entry -> entry.queued().withoutPassages()));

        assertThat(desk.state("trees.txt")).isEqualTo(trees.state());
        assertThat(desk.library().pages(trees.id())).isPresent();
    }

    @Test
    void readsANoteAgainThatChangedAndWasNotReadYet() throws Exception {
        crash(() -> {
            Files.writeString(file, "B+ trees split.");
            FileFingerprint now = FileFingerprint.take(file);
            edit(entry -> entry.seen(now).queued());
        });

        assertThat(desk.index.texts()).containsExactly("B+ trees split.");
    }

    @Test
    void keepsOldPassagesOfANoteThatFailedWhenReadAgain() throws Exception {
        desk.write("trees.txt", "damaged");
        desk.addAndRead(file);
        NoteState failed = desk.state("trees.txt");

        desk.closeAndOpen();

        assertThat(desk.state("trees.txt")).isEqualTo(failed);
        assertThat(desk.index.texts()).containsExactly("AVL trees rotate.");
        assertThat(desk.library().pages(trees.id())).isPresent();
    }

    @Test
    void finishesAMoveToAnotherCourse() throws Exception {
        var algorithms = desk.library().course("Algorithms");

        crash(() -> edit(entry -> entry.inCourse(algorithms.id())));

        assertThat(desk.index.stored()).extracting(StoredNote::course).containsExactly(algorithms.id());
    }

    @Test
    void leavesOutALineThatWasCutOff() throws Exception {
        crash(
                () -> Files.writeString(
                        desk.home().resolve("catalogue.log"), "5bd1e995\tnote\tcut o", StandardOpenOption.APPEND));

        assertThat(desk.library().notes()).containsExactly(trees);
    }

    @Test
    void givesUpANoteThatTheProgramNeverSurvives() throws Exception {
        crash(() -> {
            desk.index.remove(trees.id());
            CatalogueEntry entry = CatalogueEntry.of(trees.id(), trees.course(), file, trees.kind(),
                    FileFingerprint.take(file));
            for (int start = 0; start < 5; start++) {
                entry = entry.started();
            }
            CatalogueJournal.JournalContent known =
                    CatalogueJournal.read(desk.home().resolve("catalogue.log"), FailureWording::inWords);
            List<CatalogueChange> changes = new ArrayList<>(known.changes());
            changes.add(new CatalogueChange.NoteRecorded(entry));
            CatalogueJournal.write(desk.home().resolve("catalogue.log"), changes, FailureWording::inWords).close();
        });

        assertThat(desk.state("trees.txt")).isInstanceOfSatisfying(NoteState.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.INTERNAL);
            assertThat(FailureWording.problem(failed.failure())).contains("5 times");
        });
    }

    @Test
    void readsNotesAgainThatWereEmbeddedOtherwise() throws Exception {
        crash(desk.index::outdate);

        assertThat(desk.index.outdated()).isEmpty();
        assertThat(desk.state("trees.txt")).isEqualTo(trees.state());
    }

    @Test
    void keepsWhatIsOutdatedWhereTheFileIsAway() throws Exception {
        Path away = temp.resolve("away.txt");
        crash(() -> {
            desk.index.outdate();
            Files.move(file, away);
        });

        assertThat(desk.state("trees.txt")).isInstanceOf(NoteState.Failed.class);
        assertThat(desk.index.texts()).containsExactly("AVL trees rotate.");
        assertThat(desk.library().pages(trees.id())).isPresent();

        Files.move(away, file);
        desk.library().refresh();
        desk.library().queue().awaitIdle();
        assertThat(desk.index.outdated()).isEmpty();
        assertThat(desk.state("trees.txt")).isEqualTo(trees.state());
    }

    @Test
    void refusesASecondLibraryOnTheSameFolder() {
        assertThatThrownBy(desk::open)
                .isInstanceOf(LibraryException.class)
                .extracting(FailureWords::of, InstanceOfAssertFactories.STRING)
                .contains(desk.home().toString())
                .contains("another Footnote");
    }

    @Test
    void refusesACatalogueOfANewerVersion() throws Exception {
        desk.library().close();
        Files.writeString(desk.home().resolve("catalogue.log"), "footnote-catalogue 2\n");

        assertThatThrownBy(desk::open)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("catalogue.log");
    }
}
