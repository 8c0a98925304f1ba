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

    private final List<String> progressCalls = new ArrayList<>();
    private LibraryPlace from;
    private LibraryPlace to;
    private PassageIndex fromIndex;
    private MemoryIndex toIndex;
    private Path files;

    @BeforeEach
    void addNotes() throws Exception {
        from = LibraryPlace.here(temp.resolve("old"));
        to = LibraryPlace.here(temp.resolve("new"));
        fromIndex = LuceneIndex.open(from.index(), LetterEmbedder.IDENTITY);
        toIndex = new MemoryIndex();
        files = Files.createDirectories(temp.resolve("files"));
        for (int i = 0; i < NOTES; i++) {
            Files.writeString(files.resolve("note" + i + ".txt"), "The first of " + i + ".\n\nAnd the second.");
        }
        try (Library library = open(from, fromIndex)) {
            library.add(List.of(files), library.course("Databases").id());
            library.queue().resume();
            library.queue().awaitIdle();
        }
    }

    @AfterEach
    void close() throws Exception {
        fromIndex.close();
    }

    @Test
    void copiesEverythingWithoutReadingOrEmbeddingAgain() throws Exception {
        List<Note> notes = notes(from, fromIndex);
        MoveResult moved = move();

        assertThat(moved).isEqualTo(new MoveResult(NOTES, 2 * NOTES));
        assertThat(toIndex.stored()).containsExactlyInAnyOrderElementsOf(fromIndex.stored());
        assertThat(notes(to, toIndex)).isEqualTo(notes)
                .allMatch(note -> note.state() instanceof NoteState.Ready);
        try (Library library = open(to, toIndex)) {
            assertThat(library.pages(notes.getFirst().id())).isPresent();
        }
        assertThat(LibraryInspection.inspect(to, toIndex, FailureWording::inWords)).isEmpty();
    }

    @Test
    void copiesVectors() throws Exception {
        move();

        for (StoredNote note : toIndex.stored()) {
            List<EmbeddedPassage> sent = fromIndex.passages(note.note());
            assertThat(PassageDigest.of(sent).matches(toIndex.passages(note.note()))).isTrue();
            assertThat(toIndex.passages(note.note())).allMatch(passage -> passage.vector().isPresent());
        }
    }

    @Test
    void continuesAnInterruptedCopy() throws Exception {
        InterruptingProgress interrupting = new InterruptingProgress(NOTES / 2);
        assertThatThrownBy(
                () -> new LibraryMove(from, to, FailureWording::inWords).copy(fromIndex, toIndex, interrupting))
                .isInstanceOf(InterruptedException.class);
        assertThat(toIndex.stored()).hasSize(NOTES / 2);
        assertThat(notes(from, fromIndex)).hasSize(NOTES);
        ReplacementCounter counter = new ReplacementCounter();

        new LibraryMove(from, to, FailureWording::inWords).copy(fromIndex, counter.of(toIndex), progress());

        assertThat(counter.replaced).isEqualTo(NOTES - NOTES / 2);
        assertThat(toIndex.stored()).hasSize(NOTES);
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        move();

        assertThat(progressCalls).hasSize(2 * NOTES).startsWith("copied 1/6").endsWith("compared 6/6");
    }

    @Test
    void keepsTheLibraryInPlaceIfACopyDiffers() throws Exception {
        DamagingIndex damaging = new DamagingIndex(toIndex);

        assertThatThrownBy(
                () -> new LibraryMove(from, to, FailureWording::inWords).copy(fromIndex, damaging, progress()))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("library.move.copies-differ[6, 6]");
        assertThat(to.catalogue().resolve("catalogue.log")).doesNotExist();
    }

    @Test
    void deletesTheOldLibraryOnlyOnRequest() throws Exception {
        LibraryMove move = new LibraryMove(from, to, FailureWording::inWords);
        move.copy(fromIndex, toIndex, progress());
        assertThat(notes(from, fromIndex)).hasSize(NOTES);
        fromIndex.close();

        move.deleteSource();

        assertThat(from.index()).doesNotExist();
        assertThat(from.catalogue().resolve("catalogue.log")).doesNotExist();
        assertThat(files).isDirectoryContaining("glob:**/note0.txt");
        fromIndex = LuceneIndex.open(from.index(), LetterEmbedder.IDENTITY);
    }

    @Test
    void movesBackUnchanged() throws Exception {
        List<Note> notes = notes(from, fromIndex);
        LibraryMove outward = new LibraryMove(from, to, FailureWording::inWords);
        outward.copy(fromIndex, toIndex, progress());
        fromIndex.close();
        outward.deleteSource();
        fromIndex = LuceneIndex.open(from.index(), LetterEmbedder.IDENTITY);

        new LibraryMove(to, from, FailureWording::inWords).copy(toIndex, fromIndex, progress());

        assertThat(notes(from, fromIndex)).isEqualTo(notes);
    }

    @Test
    void doesNotOverwriteAnotherLibrary() throws Exception {
        try (Library other = open(to, toIndex)) {
            other.course("History");
        }

        assertThatThrownBy(this::move).isInstanceOf(LibraryException.class)
                .hasMessageContaining("library.move.other-library");
    }

    @Test
    void doesNotMoveAnOpenLibrary() throws Exception {
        try (Library _ = open(from, fromIndex)) {
            assertThatThrownBy(this::move)
                    .isInstanceOf(LibraryException.class)
                    .extracting(FailureWords::of, InstanceOfAssertFactories.STRING)
                    .contains("open in another");
        }
    }

    private MoveResult move() throws Exception {
        return new LibraryMove(from, to, FailureWording::inWords).copy(fromIndex, toIndex, progress());
    }

    private MoveProgress progress() {
        return new MoveProgress() {
            @Override
            public void copied(int notes, int all) {
                progressCalls.add("copied " + notes + "/" + all);
            }

            @Override
            public void compared(int notes, int all) {
                progressCalls.add("compared " + notes + "/" + all);
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

    /** Interrupts the move after a number of notes. */
    private record InterruptingProgress(int notes) implements MoveProgress {

        @Override
        public void copied(int done, int all) {
            if (done == notes) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void compared(int done, int all) {
            throw new AssertionError("The move was not interrupted");
        }
    }

    /** Counts the notes that are written to an index. */
    private static final class ReplacementCounter {

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

    /** An index that changes the direction of every vector that is written to it. */
    private static final class DamagingIndex extends ForwardingIndex {

        DamagingIndex(MemoryIndex index) {
            super(index);
        }

        @Override
        public void replace(StoredNote note, List<EmbeddedPassage> passages) throws IndexException {
            super.replace(note, passages.stream().map(DamagingIndex::rotated).toList());
        }

        private static EmbeddedPassage rotated(EmbeddedPassage embedded) {
            float[] vector = embedded.vector().orElseThrow().clone();
            vector[0] = -1;
            return new EmbeddedPassage(embedded.passage(), Optional.of(vector));
        }
    }
}
