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

/** Puts the library, the index and the disk into states that a crash can leave, and opens the library again. */
@Timeout(60)
class LibraryRecoveryTest {

    @TempDir
    private Path temp;

    private LibraryFixture fixture;
    private Path file;
    private Note trees;

    @BeforeEach
    void addANote() throws Exception {
        fixture = new LibraryFixture(temp);
        file = fixture.write("trees.txt", "AVL trees rotate.");
        fixture.addAndRead(file);
        trees = fixture.note("trees.txt");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void crash(Crash crash) throws Exception {
        fixture.library().close();
        crash.leave();
        fixture.open();
        fixture.library().queue().awaitIdle();
    }

    private interface Crash {
        void leave() throws Exception;
    }

    /** Changes the note's entry in the catalogue while the library is closed. */
    private void edit(UnaryOperator<CatalogueEntry> change) throws Exception {
        try (Catalogue catalogue =
                Catalogue.open(fixture.home().resolve("catalogue.log"), FailureWording::inWords, event -> {
                })) {
            catalogue.update(trees.id(), change);
        }
    }

    private List<String> keptPages() throws IOException {
        try (Stream<Path> files = Files.list(fixture.home().resolve("pages"))) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    @Test
    void isUnchangedAfterReopening() throws Exception {
        List<Note> notes = fixture.library().notes();

        fixture.reopen();

        assertThat(fixture.library().notes()).isEqualTo(notes);
        assertThat(fixture.library().courses()).extracting(course -> course.name()).containsExactly("Databases");
        assertThat(fixture.library().pages(trees.id()).orElseThrow()).hasSize(1);
    }

    @Test
    void continuesTheQueue() throws Exception {
        fixture.library().queue().pause();
        fixture.add(fixture.write("redis.txt", "Redis keeps keys."));

        fixture.reopen();
        fixture.library().queue().awaitIdle();

        assertThat(fixture.index.texts()).containsExactly("AVL trees rotate.", "Redis keeps keys.");
    }

    @Test
    void readsAnInterruptedNoteAgain() throws Exception {
        GatedReader gate = new GatedReader();
        fixture.useReader(gate);
        fixture.add(fixture.write("redis.txt", "Redis keeps keys."));
        gate.awaitReads(1);

        fixture.library().close();
        fixture.useReader(new ParagraphReader());
        fixture.open();
        fixture.library().queue().awaitIdle();

        assertThat(fixture.index.texts()).containsExactly("AVL trees rotate.", "Redis keeps keys.");
    }

    @Test
    void readsANoteAgainThatIsMissingInTheIndex() throws Exception {
        crash(() -> fixture.index.remove(trees.id()));

        assertThat(fixture.index.texts()).containsExactly("AVL trees rotate.");
        assertThat(fixture.state("trees.txt")).isEqualTo(trees.state());
    }

    @Test
    void readsANoteAgainWhosePagesAreMissing() throws Exception {
        crash(() -> Files.delete(fixture.home().resolve("pages").resolve(keptPages().getFirst())));

        assertThat(fixture.library().pages(trees.id())).isPresent();
        assertThat(fixture.index.texts()).containsExactly("AVL trees rotate.");
    }

    @Test
    void removesPassagesOfUnknownNotes() throws Exception {
        crash(() -> {
            NoteId stranger = new NoteId("stranger");
            fixture.index.replace(new StoredNote(stranger, trees.course(), "1234", 0), List.of());
            Files.writeString(fixture.home().resolve("pages").resolve("stranger-1234.pages.gz"), "");
        });

        assertThat(fixture.index.stored()).extracting(StoredNote::note).containsExactly(trees.id());
        assertThat(keptPages()).hasSize(1).first().asString().startsWith(trees.id().value());
    }

    @Test
    void acceptsPassagesThatWereIndexedButNotRecorded() throws Exception {
        fixture.useReader((note, path, progress) -> {
            throw new AssertionError("there is nothing left to read");
        });

        crash(() -> edit(entry -> entry.queued().withoutPassages()));

        assertThat(fixture.state("trees.txt")).isEqualTo(trees.state());
        assertThat(fixture.library().pages(trees.id())).isPresent();
    }

    @Test
    void readsAChangedNoteThatWasNotReadYet() throws Exception {
        crash(() -> {
            Files.writeString(file, "B+ trees split.");
            FileFingerprint now = FileFingerprint.take(file);
            edit(entry -> entry.seen(now).queued());
        });

        assertThat(fixture.index.texts()).containsExactly("B+ trees split.");
    }

    @Test
    void keepsEarlierPassagesOfAFailedNote() throws Exception {
        fixture.write("trees.txt", "damaged");
        fixture.addAndRead(file);
        NoteState failed = fixture.state("trees.txt");

        fixture.reopen();

        assertThat(fixture.state("trees.txt")).isEqualTo(failed);
        assertThat(fixture.index.texts()).containsExactly("AVL trees rotate.");
        assertThat(fixture.library().pages(trees.id())).isPresent();
    }

    @Test
    void finishesAMoveToAnotherCourse() throws Exception {
        var algorithms = fixture.library().course("Algorithms");

        crash(() -> edit(entry -> entry.inCourse(algorithms.id())));

        assertThat(fixture.index.stored()).extracting(StoredNote::course).containsExactly(algorithms.id());
    }

    @Test
    void skipsATruncatedLine() throws Exception {
        crash(
                () -> Files.writeString(
                        fixture.home().resolve("catalogue.log"), "5bd1e995\tnote\tcut o", StandardOpenOption.APPEND));

        assertThat(fixture.library().notes()).containsExactly(trees);
    }

    @Test
    void failsANoteThatCrashesTheProgramRepeatedly() throws Exception {
        crash(() -> {
            fixture.index.remove(trees.id());
            CatalogueEntry entry = CatalogueEntry.of(trees.id(), trees.course(), file, trees.kind(),
                    FileFingerprint.take(file));
            for (int start = 0; start < 5; start++) {
                entry = entry.started();
            }
            CatalogueJournal.JournalContent known =
                    CatalogueJournal.read(fixture.home().resolve("catalogue.log"), FailureWording::inWords);
            List<CatalogueChange> changes = new ArrayList<>(known.changes());
            changes.add(new CatalogueChange.NoteRecorded(entry));
            CatalogueJournal.write(fixture.home().resolve("catalogue.log"), changes, FailureWording::inWords).close();
        });

        assertThat(fixture.state("trees.txt")).isInstanceOfSatisfying(NoteState.Failed.class, failed -> {
            assertThat(failed.failure().kind()).isEqualTo(Failure.Kind.INTERNAL);
            assertThat(FailureWording.problem(failed.failure())).contains("5 times");
        });
    }

    @Test
    void readsNotesAgainThatHaveAnotherEmbedding() throws Exception {
        crash(fixture.index::outdate);

        assertThat(fixture.index.outdated()).isEmpty();
        assertThat(fixture.state("trees.txt")).isEqualTo(trees.state());
    }

    @Test
    void keepsOutdatedPassagesWhileTheFileIsMissing() throws Exception {
        Path away = temp.resolve("away.txt");
        crash(() -> {
            fixture.index.outdate();
            Files.move(file, away);
        });

        assertThat(fixture.state("trees.txt")).isInstanceOf(NoteState.Failed.class);
        assertThat(fixture.index.texts()).containsExactly("AVL trees rotate.");
        assertThat(fixture.library().pages(trees.id())).isPresent();

        Files.move(away, file);
        fixture.library().refresh();
        fixture.library().queue().awaitIdle();
        assertThat(fixture.index.outdated()).isEmpty();
        assertThat(fixture.state("trees.txt")).isEqualTo(trees.state());
    }

    @Test
    void refusesASecondLibraryInTheSameFolder() {
        assertThatThrownBy(fixture::open)
                .isInstanceOf(LibraryException.class)
                .extracting(FailureWords::of, InstanceOfAssertFactories.STRING)
                .contains(fixture.home().toString())
                .contains("another Footnote");
    }

    @Test
    void refusesACatalogueWithALaterFormat() throws Exception {
        fixture.library().close();
        Files.writeString(fixture.home().resolve("catalogue.log"), "footnote-catalogue 2\n");

        assertThatThrownBy(fixture::open)
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("catalogue.log");
    }
}
