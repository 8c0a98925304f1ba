package app.footnote.library.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.ForwardingIndex;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.LuceneIndex;
import app.footnote.library.LetterEmbedder;
import app.footnote.library.Library;
import app.footnote.library.MemoryIndex;
import app.footnote.library.ParagraphReader;
import app.footnote.library.check.LibraryInspection;
import app.footnote.library.queue.IngestServices;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryPlace;
import app.footnote.messages.FailureWording;
import app.footnote.messages.FailureWords;
import app.footnote.model.Note;
import app.footnote.model.NoteState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Moves a library from an index on disk to another. */
@Timeout(60)
class LibraryMoveTest {

    private static final int NOTES = 6;

    @TempDir
    private Path temp;

    private final List<String> told = new ArrayList<>();
    private LibraryPlace old;
    private LibraryPlace place;
    private PassageIndex oldIndex;
    private MemoryIndex index;
    private Path files;

    @BeforeEach
    void makeALibrary() throws Exception {
        old = LibraryPlace.here(temp.resolve("old"));
        place = LibraryPlace.here(temp.resolve("new"));
        oldIndex = LuceneIndex.open(old.index(), LetterEmbedder.IDENTITY);
        index = new MemoryIndex();
        files = Files.createDirectories(temp.resolve("files"));
        for (int i = 0; i < NOTES; i++) {
            Files.writeString(files.resolve("note" + i + ".txt"), "The first of " + i + ".\n\nAnd the second.");
        }
        try (Library library = open(old, oldIndex)) {
            library.add(List.of(files), library.course("Databases").id());
            library.queue().resume();
            library.queue().awaitIdle();
        }
    }

    @AfterEach
    void close() throws Exception {
        oldIndex.close();
    }

    @Test
    void everythingIsInTheNewPlaceAndNothingIsReadOrEmbeddedAgain() throws Exception {
        List<Note> notes = notes(old, oldIndex);
        MoveResult moved = move();

        assertThat(moved).isEqualTo(new MoveResult(NOTES, 2 * NOTES));
        assertThat(index.stored()).containsExactlyInAnyOrderElementsOf(oldIndex.stored());
        assertThat(notes(place, index)).isEqualTo(notes)
                .allMatch(note -> note.state() instanceof NoteState.Ready);
        try (Library library = open(place, index)) {
            assertThat(library.pages(notes.getFirst().id())).isPresent();
        }
        assertThat(LibraryInspection.of(place, index, FailureWording::inWords)).isEmpty();
    }

    @Test
    void vectorsComeAlong() throws Exception {
        move();

        for (StoredNote note : index.stored()) {
            List<EmbeddedPassage> sent = oldIndex.passages(note.note());
            assertThat(PassageDigest.of(sent).matches(index.passages(note.note()))).isTrue();
            assertThat(index.passages(note.note())).allMatch(passage -> passage.vector().isPresent());
        }
    }

    @Test
    void goesOnWhereItWasBrokenOff() throws Exception {
        Stopping stopping = new Stopping(NOTES / 2);
        assertThatThrownBy(() -> new LibraryMove(old, place, FailureWording::inWords).copy(oldIndex, index, stopping))
                .isInstanceOf(InterruptedException.class);
        assertThat(index.stored()).hasSize(NOTES / 2);
        assertThat(notes(old, oldIndex)).hasSize(NOTES);
        Counting counting = new Counting();

        new LibraryMove(old, place, FailureWording::inWords).copy(oldIndex, counting.of(index), progress());

        assertThat(counting.replaced).isEqualTo(NOTES - NOTES / 2);
        assertThat(index.stored()).hasSize(NOTES);
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        move();

        assertThat(told).hasSize(2 * NOTES).startsWith("copied 1/6").endsWith("compared 6/6");
    }

    @Test
    void anArrivalThatDiffersKeepsTheLibraryWhereItIs() throws Exception {
        Spoiling spoiling = new Spoiling(index);

        assertThatThrownBy(
                () -> new LibraryMove(old, place, FailureWording::inWords).copy(oldIndex, spoiling, progress()))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("6 of 6 notes did not arrive");
        assertThat(place.catalogue().resolve("catalogue.log")).doesNotExist();
    }

    @Test
    void theOldPlaceIsLeftOnlyWhenThatIsAskedFor() throws Exception {
        LibraryMove move = new LibraryMove(old, place, FailureWording::inWords);
        move.copy(oldIndex, index, progress());
        assertThat(notes(old, oldIndex)).hasSize(NOTES);
        oldIndex.close();

        move.leave();

        assertThat(old.index()).doesNotExist();
        assertThat(old.catalogue().resolve("catalogue.log")).doesNotExist();
        assertThat(files).isDirectoryContaining("glob:**/note0.txt");
        oldIndex = LuceneIndex.open(old.index(), LetterEmbedder.IDENTITY);
    }

    @Test
    void comesBackAsItWent() throws Exception {
        List<Note> notes = notes(old, oldIndex);
        LibraryMove there = new LibraryMove(old, place, FailureWording::inWords);
        there.copy(oldIndex, index, progress());
        oldIndex.close();
        there.leave();
        oldIndex = LuceneIndex.open(old.index(), LetterEmbedder.IDENTITY);

        new LibraryMove(place, old, FailureWording::inWords).copy(index, oldIndex, progress());

        assertThat(notes(old, oldIndex)).isEqualTo(notes);
    }

    @Test
    void anotherLibraryIsNotOverwritten() throws Exception {
        try (Library other = open(place, index)) {
            other.course("History");
        }

        assertThatThrownBy(this::move).isInstanceOf(LibraryException.class).hasMessageContaining("another library");
    }

    @Test
    void aLibraryThatIsOpenIsNotMoved() throws Exception {
        try (Library _ = open(old, oldIndex)) {
            assertThatThrownBy(this::move)
                    .isInstanceOf(LibraryException.class)
                    .extracting(FailureWords::of, InstanceOfAssertFactories.STRING)
                    .contains("open in another");
        }
    }

    private MoveResult move() throws Exception {
        return new LibraryMove(old, place, FailureWording::inWords).copy(oldIndex, index, progress());
    }

    private MoveProgress progress() {
        return new MoveProgress() {
            @Override
            public void copied(int notes, int all) {
                told.add("copied " + notes + "/" + all);
            }

            @Override
            public void compared(int notes, int all) {
                told.add("compared " + notes + "/" + all);
            }
        };
    }

    private static Library open(LibraryPlace place, PassageIndex index) throws Exception {
        return Library.openPaused(place.catalogue(),
                new IngestServices(new ParagraphReader(), new LetterEmbedder(), index, FailureWording::inWords));
    }

    private static List<Note> notes(LibraryPlace place, PassageIndex index) throws Exception {
        try (Library library = open(place, index)) {
            return library.notes();
        }
    }

    /** Interrupts the move after so many notes. */
    private record Stopping(int notes) implements MoveProgress {

        @Override
        public void copied(int done, int all) {
            if (done == notes) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void compared(int done, int all) {
            throw new AssertionError("It was to be stopped before");
        }
    }

    /** Counts what is written to an index. */
    private static final class Counting {

        private int replaced;

        PassageIndex of(MemoryIndex index) {
            return new ForwardingIndex(index) {
                @Override
                public void replace(StoredNote note, List<EmbeddedPassage> passages) throws IndexException {
                    replaced++;
                    super.replace(note, passages);
                }
            };
        }
    }

    /** Loses every vector's direction on the way. */
    private static final class Spoiling extends ForwardingIndex {

        Spoiling(MemoryIndex index) {
            super(index);
        }

        @Override
        public void replace(StoredNote note, List<EmbeddedPassage> passages) throws IndexException {
            super.replace(note, passages.stream().map(Spoiling::turned).toList());
        }

        private static EmbeddedPassage turned(EmbeddedPassage embedded) {
            float[] vector = embedded.vector().orElseThrow().clone();
            vector[0] = -1;
            return new EmbeddedPassage(embedded.passage(), Optional.of(vector));
        }
    }
}
