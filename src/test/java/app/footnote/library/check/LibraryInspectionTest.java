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

/** Damages a library in every way that is looked for. */
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
    void aWholeLibraryAgrees() throws Exception {
        assertThat(look()).isEmpty();
    }

    @Test
    void findsANoteThatTheIndexLost() throws Exception {
        index.remove(trees.id());

        assertThat(look()).containsExactly(new Inconsistency.NotInIndex(trees));
    }

    @Test
    void findsOtherPassagesInTheIndex() throws Exception {
        index.replace(new StoredNote(trees.id(), trees.course(), "another content", 2), index.passages(trees.id()));

        assertThat(look()).containsExactly(new Inconsistency.OtherInIndex(trees));
    }

    @Test
    void findsPassagesThatAreCountedButNotThere() throws Exception {
        List<EmbeddedPassage> first = index.passages(trees.id()).subList(0, 1);
        PassageIndex losing = new ForwardingIndex(index) {
            @Override
            public List<EmbeddedPassage> passages(NoteId note) {
                return first;
            }
        };

        assertThat(LibraryInspection.of(place, losing, FailureWording::inWords))
                .containsExactly(new Inconsistency.PassagesLost(trees, 2, 1));
    }

    @Test
    void findsPassagesThatASharedIndexCannotReadAnyMore() throws Exception {
        share();
        PassageIndex damaged = new ForwardingIndex(index) {
            @Override
            public List<EmbeddedPassage> passages(NoteId note) throws IndexException {
                throw new IndexException(IndexException.Kind.DAMAGED, Message.verbatim("They are gone."),
                        Remedy.of(RemedyAction.READ_NOTE_AGAIN));
            }
        };

        assertThat(LibraryInspection.of(place, damaged, FailureWording::inWords))
                .containsExactly(new Inconsistency.PassagesLost(trees, 2, 0));
    }

    @Test
    void findsPagesThatAreGoneOrDamaged() throws Exception {
        Path pages;
        try (Stream<Path> files = Files.list(place.catalogue().resolve("pages"))) {
            pages = files.findFirst().orElseThrow();
        }
        Files.writeString(pages, "damaged");
        assertThat(look()).containsExactly(new Inconsistency.PagesLost(trees));

        Files.delete(pages);
        assertThat(look()).containsExactly(new Inconsistency.PagesLost(trees));
    }

    @Test
    void findsAFileThatWasChangedAndOneThatIsGone() throws Exception {
        Files.writeString(file, "Something else.");
        assertThat(look()).containsExactly(new Inconsistency.FileChanged(trees));

        Files.delete(file);
        assertThat(look()).containsExactly(new Inconsistency.FileGone(trees));
    }

    @Test
    void findsANoteThatOnlyTheIndexKnows() throws Exception {
        NoteId orphan = new NoteId("orphan");
        index.replace(new StoredNote(orphan, trees.course(), "hash", 0), List.of());

        assertThat(look()).containsExactly(new Inconsistency.OnlyInIndex(orphan));
    }

    @Test
    void whatOthersPutIntoASharedIndexIsLeftAlone() throws Exception {
        NoteId theirs = new NoteId("theirs");
        index.replace(new StoredNote(theirs, trees.course(), "hash", 0), List.of());
        share();

        assertThat(look()).isEmpty();
        open().close();

        assertThat(index.stored()).extracting(StoredNote::note).contains(theirs);
    }

    /** As a library is that was shared from the beginning. */
    private void share() throws Exception {
        index.share();
        try (Library library = open()) {
            library.describe(trees.id());
        }
    }

    @Test
    void findsANoteThatOthersDoNotKnowByName() throws Exception {
        index.share();

        assertThat(look()).containsExactly(new Inconsistency.NotShared(trees));

        try (Library library = open()) {
            library.describe(trees.id());
        }
        assertThat(look()).isEmpty();
    }

    @Test
    void aNoteOfAnotherComputerHasNoFileHereAndItsPagesAreWhereTheyWerePut() throws Exception {
        share();
        LibraryPlace theirs = LibraryPlace.here(temp.resolve("another computer"));
        PassageIndex other = index.onAnotherComputer();

        assertThat(LibraryInspection.of(theirs, other, FailureWording::inWords)).isEmpty();
        index.undescribe(trees.id());

        assertThat(LibraryInspection.of(theirs, other, FailureWording::inWords)).singleElement()
                .isInstanceOfSatisfying(
                        Inconsistency.PagesLost.class,
                        lost -> assertThat(lost.note().id()).isEqualTo(trees.id()));
    }

    @Test
    void whatIsFoundIsRepairedByOpeningTheLibrary() throws Exception {
        index.remove(trees.id());
        index.replace(new StoredNote(new NoteId("orphan"), trees.course(), "hash", 0), List.of());
        assertThat(look()).hasSize(2);

        try (Library library = open()) {
            library.queue().resume();
            library.queue().awaitIdle();
        }

        assertThat(look()).isEmpty();
    }

    private List<Inconsistency> look() throws Exception {
        return LibraryInspection.of(place, index, FailureWording::inWords);
    }
}
