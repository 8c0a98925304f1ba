package app.footnote.library.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.ForwardingIndex;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.library.LetterEmbedder;
import app.footnote.library.Library;
import app.footnote.library.MemoryIndex;
import app.footnote.library.ParagraphReader;
import app.footnote.library.queue.IngestServices;
import app.footnote.library.store.LibraryPlace;
import app.footnote.messages.FailureWording;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Damages a library in every way that an inspection can find. */
@Timeout(60)
class LibraryInspectionTest {

    @TempDir
    private Path temp;

    private final MemoryIndex index = new MemoryIndex();
    private LibraryPlace place;
    private Path file;
    private Note trees;

    @BeforeEach
    void addANote() throws Exception {
        place = LibraryPlace.here(temp.resolve("home"));
        file = Files.writeString(temp.resolve("trees.txt"), "AVL trees rotate.\n\nThey stay in balance.");
        try (Library library = open()) {
            library.add(List.of(file), library.course("Databases").id());
            library.queue().resume();
            library.queue().awaitIdle();
            trees = library.notes().getFirst();
        }
    }

    private Library open() throws Exception {
        return Library.openPaused(place.catalogue(),
                new IngestServices(new ParagraphReader(), new LetterEmbedder(), index, FailureWording::inWords));
    }

    @Test
    void findsNothingInAConsistentLibrary() throws Exception {
        assertThat(inspect()).isEmpty();
    }

    @Test
    void findsANoteThatIsMissingInTheIndex() throws Exception {
        index.remove(trees.id());

        assertThat(inspect()).containsExactly(new Inconsistency.NotInIndex(trees));
    }

    @Test
    void findsOtherPassagesInTheIndex() throws Exception {
        index.replace(new StoredNote(trees.id(), trees.course(), "another content", 2), index.passages(trees.id()));

        assertThat(inspect()).containsExactly(new Inconsistency.OtherInIndex(trees));
    }

    @Test
    void findsMissingPassages() throws Exception {
        List<EmbeddedPassage> first = index.passages(trees.id()).subList(0, 1);
        PassageIndex incomplete = new ForwardingIndex(index) {
            @Override
            public List<EmbeddedPassage> passages(NoteId note) {
                return first;
            }
        };

        assertThat(LibraryInspection.inspect(place, incomplete, FailureWording::inWords))
                .containsExactly(new Inconsistency.PassagesLost(trees, 2, 1));
    }

    @Test
    void findsDamagedPassagesInASharedIndex() throws Exception {
        share();
        PassageIndex damaged = new ForwardingIndex(index) {
            @Override
            public List<EmbeddedPassage> passages(NoteId note) throws IndexException {
                throw new IndexException(IndexException.Kind.DAMAGED, Message.verbatim("They are damaged."),
                        Remedy.of(RemedyAction.READ_NOTE_AGAIN));
            }
        };

        assertThat(LibraryInspection.inspect(place, damaged, FailureWording::inWords))
                .containsExactly(new Inconsistency.PassagesLost(trees, 2, 0));
    }

    @Test
    void findsMissingAndDamagedPages() throws Exception {
        Path pages;
        try (Stream<Path> files = Files.list(place.catalogue().resolve("pages"))) {
            pages = files.findFirst().orElseThrow();
        }
        Files.writeString(pages, "damaged");
        assertThat(inspect()).containsExactly(new Inconsistency.PagesLost(trees));

        Files.delete(pages);
        assertThat(inspect()).containsExactly(new Inconsistency.PagesLost(trees));
    }

    @Test
    void findsChangedAndMissingFiles() throws Exception {
        Files.writeString(file, "Something else.");
        assertThat(inspect()).containsExactly(new Inconsistency.FileChanged(trees));

        Files.delete(file);
        assertThat(inspect()).containsExactly(new Inconsistency.FileGone(trees));
    }

    @Test
    void findsANoteThatIsOnlyInTheIndex() throws Exception {
        NoteId orphan = new NoteId("orphan");
        index.replace(new StoredNote(orphan, trees.course(), "hash", 0), List.of());

        assertThat(inspect()).containsExactly(new Inconsistency.OnlyInIndex(orphan));
    }

    @Test
    void ignoresNotesOfOtherComputersInASharedIndex() throws Exception {
        NoteId theirs = new NoteId("theirs");
        index.replace(new StoredNote(theirs, trees.course(), "hash", 0), List.of());
        share();

        assertThat(inspect()).isEmpty();
        open().close();

        assertThat(index.stored()).extracting(StoredNote::note).contains(theirs);
    }

    /** Makes the library one that was shared from the beginning. */
    private void share() throws Exception {
        index.share();
        try (Library library = open()) {
            library.describe(trees.id());
        }
    }

    @Test
    void findsANoteThatIsNotDescribedToOtherComputers() throws Exception {
        index.share();

        assertThat(inspect()).containsExactly(new Inconsistency.NotShared(trees));

        try (Library library = open()) {
            library.describe(trees.id());
        }
        assertThat(inspect()).isEmpty();
    }

    @Test
    void expectsThePagesOfAnotherComputersNoteInTheSharedIndex() throws Exception {
        share();
        LibraryPlace theirs = LibraryPlace.here(temp.resolve("another computer"));
        PassageIndex other = index.onAnotherComputer();

        assertThat(LibraryInspection.inspect(theirs, other, FailureWording::inWords)).isEmpty();
        index.removeDescription(trees.id());

        assertThat(LibraryInspection.inspect(theirs, other, FailureWording::inWords)).singleElement()
                .isInstanceOfSatisfying(
                        Inconsistency.PagesLost.class,
                        lost -> assertThat(lost.note().id()).isEqualTo(trees.id()));
    }

    @Test
    void openingTheLibraryRepairsIt() throws Exception {
        index.remove(trees.id());
        index.replace(new StoredNote(new NoteId("orphan"), trees.course(), "hash", 0), List.of());
        assertThat(inspect()).hasSize(2);

        try (Library library = open()) {
            library.queue().resume();
            library.queue().awaitIdle();
        }

        assertThat(inspect()).isEmpty();
    }

    private List<Inconsistency> inspect() throws Exception {
        return LibraryInspection.inspect(place, index, FailureWording::inWords);
    }
}
