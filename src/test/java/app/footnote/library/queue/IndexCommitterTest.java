package app.footnote.library.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.footnote.index.ForwardingIndex;
import app.footnote.index.IndexException;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.library.MemoryIndex;
import app.footnote.library.store.Catalogue;
import app.footnote.library.store.CatalogueChange;
import app.footnote.library.store.CatalogueEntry;
import app.footnote.library.store.FileFingerprint;
import app.footnote.library.store.PageStore;
import app.footnote.messages.FailureWording;
import app.footnote.model.Course;
import app.footnote.model.CourseId;
import app.footnote.model.Note;
import app.footnote.model.NoteId;
import app.footnote.model.NoteKind;
import app.footnote.model.NoteState;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order in which the catalogue and the index are changed, which shows when the index fails. */
class IndexCommitterTest {

    private static final NoteId NOTE = new NoteId("trees");
    private static final Course HISTORY = new Course(new CourseId("history"), "History");
    private static final Course DATABASES = new Course(new CourseId("databases"), "Databases");

    @TempDir
    private Path temp;

    private final MemoryIndex memory = new MemoryIndex();
    private final PassageIndex unreachable = new UnreachableIndex(memory);
    private Catalogue catalogue;
    private PageStore pages;

    /** An index that can be read but not changed. */
    private static final class UnreachableIndex extends ForwardingIndex {

        private final IndexException outage = new IndexException(
                IndexException.Kind.UNREACHABLE, Message.verbatim("The server is away."),
                Remedy.of(RemedyAction.AUTOMATIC_RETRY));

        UnreachableIndex(PassageIndex index) {
            super(index);
        }

        @Override
        public void move(NoteId note, CourseId course) throws IndexException {
            throw outage;
        }

        @Override
        public void remove(NoteId note) throws IndexException {
            throw outage;
        }

        @Override
        public Optional<IndexException> outage() {
            return Optional.of(outage);
        }
    }

    @BeforeEach
    void addANote() throws Exception {
        catalogue = Catalogue.open(temp.resolve("catalogue.log"), FailureWording::inWords, _ -> {
        });
        pages = new PageStore(temp.resolve("pages"));
        CatalogueEntry entry = CatalogueEntry
                .of(
                        NOTE, HISTORY.id(), temp.resolve("trees.txt"), NoteKind.TEXT,
                        new FileFingerprint("hash", 10, Instant.EPOCH, Instant.EPOCH))
                .ready(new NoteState.Ready(0, 1, List.of()));
        catalogue.record(
                new CatalogueChange.CourseRecorded(HISTORY), new CatalogueChange.CourseRecorded(DATABASES),
                new CatalogueChange.NoteRecorded(entry));
        memory.replace(new StoredNote(NOTE, HISTORY.id(), "hash", 0), List.of());
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    private Note note() {
        return catalogue.entry(NOTE).orElseThrow().note();
    }

    private IndexCommitter unreachable() {
        return IndexCommitter.of(catalogue, unreachable, pages);
    }

    @Test
    void isSharedIfTheIndexIs() {
        assertThat(IndexCommitter.of(catalogue, memory, pages).isShared()).isFalse();

        memory.share();

        assertThat(IndexCommitter.of(catalogue, memory, pages).isShared()).isTrue();
    }

    @Test
    void movesALocalNoteInTheCatalogueFirst() {
        assertThatExceptionOfType(IndexException.class).isThrownBy(() -> unreachable().move(NOTE, DATABASES.id()));

        assertThat(note().course()).isEqualTo(DATABASES.id());
    }

    @Test
    void movesASharedNoteInTheIndexFirst() {
        memory.share();

        assertThatExceptionOfType(IndexException.class).isThrownBy(() -> unreachable().move(NOTE, DATABASES.id()));

        assertThat(note().course()).isEqualTo(HISTORY.id());
    }

    @Test
    void removesALocalNoteFromTheCatalogueFirst() {
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> unreachable().remove(note(), new CatalogueChange.NoteDeleted(NOTE)));

        assertThat(catalogue.entries()).isEmpty();
    }

    @Test
    void removesASharedNoteFromTheIndexFirst() {
        memory.share();

        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> unreachable().remove(note(), new CatalogueChange.NoteDeleted(NOTE)));

        assertThat(catalogue.entries()).hasSize(1);
    }

    @Test
    void doesNotWaitForTheServerToPublishTheNewNameOfANote() {
        memory.share();

        assertThatExceptionOfType(IndexException.class).isThrownBy(() -> unreachable().publishMove(NOTE));
    }

    @Test
    void publishesTheNamesOfSharedCoursesOnly() throws Exception {
        Course renamed = new Course(HISTORY.id(), "Modern History");
        IndexCommitter.of(catalogue, memory, pages).rename(renamed);
        memory.share();
        assertThat(publishedCourses()).doesNotContainValue("Modern History");

        IndexCommitter.of(catalogue, memory, pages).rename(renamed);

        assertThat(publishedCourses()).containsEntry(HISTORY.id(), "Modern History");
        assertThat(catalogue.course(HISTORY.id())).contains(renamed);
    }

    private Map<CourseId, String> publishedCourses() {
        return memory.shared().orElseThrow().contents().orElseThrow().courses();
    }
}
