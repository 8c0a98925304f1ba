package app.footnote.library.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.footnote.embed.Embedder;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.lucene.LuceneIndexFolder;
import app.footnote.library.LetterEmbedder;
import app.footnote.library.Library;
import app.footnote.library.ParagraphReader;
import app.footnote.library.queue.IngestServices;
import app.footnote.library.store.LibraryException;
import app.footnote.library.store.LibraryPlace;
import app.footnote.messages.FailureWording;
import app.footnote.model.Note;
import app.footnote.model.NoteState;
import app.footnote.model.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class IndexResetTest {

    @TempDir
    private Path temp;

    private final Embedder embedder = new LetterEmbedder();
    private LibraryPlace place;
    private PassageIndex index;
    private Library library;

    @BeforeEach
    void addNotes() throws Exception {
        place = LibraryPlace.here(temp.resolve("home"));
        Path trees = Files.writeString(temp.resolve("trees.txt"), "AVL trees rotate.\n\nThey stay in balance.");
        Path redis = Files.writeString(temp.resolve("redis.txt"), "Redis rotates keys.");
        open();
        library.add(List.of(trees, redis), library.course("Databases").id());
        process();
    }

    private void open() throws Exception {
        index = LuceneIndexFolder.open(place.index(), embedder.identity());
        library = Library.openPaused(
                place.catalogue(), new IngestServices(new ParagraphReader(), embedder, index, FailureWording::inWords));
    }

    private void process() throws Exception {
        library.queue().resume();
        library.queue().awaitIdle();
    }

    @AfterEach
    void close() throws Exception {
        library.close();
        index.close();
    }

    private void prepare() throws Exception {
        close();
        IndexReset.prepare(place, embedder.identity(), FailureWording::inWords);
    }

    @Test
    void queuesAllNotesWhichTheOldIndexStillFinds() throws Exception {
        prepare();
        open();

        assertThat(library.notes()).extracting(Note::state).containsOnly(new NoteState.Waiting());
        assertThat(passagesFound()).isEqualTo(2);
    }

    @Test
    void buildsTheIndexAgainAndDeletesTheOldOne() throws Exception {
        prepare();
        open();
        process();

        assertReady();
        assertThat(index.outdated()).isEmpty();

        close();
        open();
        assertThat(indexFolders()).hasSize(1);
        assertReady();
    }

    @Test
    void continuesAnUnfinishedRebuild() throws Exception {
        prepare();
        open();
        prepare();

        assertThat(indexFolders()).hasSize(2);

        open();
        process();
        assertReady();
    }

    @Test
    void startsAgainAfterARebuildIsFinished() throws Exception {
        prepare();
        open();
        process();
        prepare();
        open();

        assertThat(library.notes()).extracting(Note::state).containsOnly(new NoteState.Waiting());
    }

    @Test
    void deletesADamagedIndex() throws Exception {
        close();
        damage();
        assertThatExceptionOfType(IndexException.class).isThrownBy(this::open);

        IndexReset.prepare(place, embedder.identity(), FailureWording::inWords);

        assertThat(indexFolders()).isEmpty();
        open();
        process();
        assertReady();
    }

    @Test
    void keepsTheOldIndexOfANoteWhoseFileIsGone() throws Exception {
        Files.delete(temp.resolve("redis.txt"));
        prepare();
        open();
        process();

        assertThat(passagesFound()).isEqualTo(2);
    }

    @Test
    void rejectsALibraryThatIsOpen() {
        assertThatExceptionOfType(LibraryException.class)
                .isThrownBy(() -> IndexReset.prepare(place, embedder.identity(), FailureWording::inWords));
    }

    @Test
    void doesNothingWithoutAnIndex() throws Exception {
        LibraryPlace empty = LibraryPlace.here(temp.resolve("empty"));

        IndexReset.prepare(empty, embedder.identity(), FailureWording::inWords);

        assertThat(empty.index()).doesNotExist();
    }

    private void assertReady() throws Exception {
        assertThat(library.notes()).extracting(Note::state)
                .allSatisfy(state -> assertThat(state).isInstanceOf(NoteState.Ready.class));
        assertThat(index.stored()).hasSize(2);
        assertThat(passagesFound()).isEqualTo(2);
    }

    private int passagesFound() throws Exception {
        return index.candidates(new IndexQuery("what rotates?", Optional.empty(), Scope.all(), 10)).size();
    }

    private List<Path> indexFolders() throws Exception {
        try (Stream<Path> folders = Files.list(place.index())) {
            return folders.filter(Files::isDirectory).toList();
        }
    }

    private void damage() throws Exception {
        try (Stream<Path> files = Files.walk(place.index())) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("segments_")).toList()) {
                Files.writeString(file, "damaged");
            }
        }
    }
}
