package app.footnote.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.Candidate;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.Scope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexFolderTest {

    private static final EmbeddingIdentity SMALL = new EmbeddingIdentity("small", "0a1b", 1, 2);
    private static final EmbeddingIdentity LARGE = new EmbeddingIdentity("org/large:latest", "2c3d", 1, 3);
    private static final NoteId TREES = new NoteId("trees");
    private static final NoteId REDIS = new NoteId("redis");
    private static final CourseId COURSE = new CourseId("databases");

    @TempDir
    private Path folder;

    private PassageIndex index;

    @BeforeEach
    void writeTwoNotes() throws Exception {
        index = LuceneIndexFolder.open(folder, SMALL);
        put(TREES, "AVL trees rotate.", 1, 0);
        put(REDIS, "Redis rotates keys.", 0, 1);
    }

    @AfterEach
    void close() throws Exception {
        index.close();
    }

    private void open(EmbeddingIdentity embedding) throws Exception {
        index.close();
        index = LuceneIndexFolder.open(folder, embedding);
    }

    private void put(NoteId note, String text, float... vector) throws Exception {
        Passage passage = new Passage(note, 0, new Place(1, 0, text.length()), List.of(), text, text, "en");
        index.replace(
                new StoredNote(note, COURSE, "00", 1), List.of(new EmbeddedPassage(passage, Optional.of(vector))));
    }

    private List<Candidate> find(String words, float... vector) throws Exception {
        return index.candidates(new IndexQuery(words, Optional.of(vector), Scope.all(), 10));
    }

    @Test
    void keepsItsNotesForTheSameEmbedding() throws Exception {
        open(SMALL);

        assertThat(index.stored()).hasSize(2);
        assertThat(index.outdated()).isEmpty();
        assertThat(find("what rotates?", 1, 0)).hasSize(2).allMatch(found -> found.meaning().isPresent());
    }

    @Test
    void findsNotesOfAnotherEmbeddingByWords() throws Exception {
        open(LARGE);

        assertThat(index.outdated()).containsExactlyInAnyOrder(TREES, REDIS);
        assertThat(find("what rotates?", 1, 0, 0))
                .hasSize(2)
                .allMatch(found -> found.words().isPresent() && found.meaning().isEmpty());
    }

    @Test
    void migratesNotesOneByOne() throws Exception {
        open(LARGE);
        put(TREES, "AVL trees rotate twice.", 1, 0, 0);

        assertThat(index.outdated()).containsExactly(REDIS);
        assertThat(index.stored()).extracting(StoredNote::note).containsExactlyInAnyOrder(TREES, REDIS);
        assertThat(find("what rotates?", 1, 0, 0))
                .extracting(found -> found.passage().text())
                .containsExactlyInAnyOrder("AVL trees rotate twice.", "Redis rotates keys.");
    }

    @Test
    void movesAndRemovesNotesThatHaveNotBeenMigrated() throws Exception {
        open(LARGE);
        index.remove(TREES);
        index.move(REDIS, new CourseId("keys"));

        assertThat(index.stored()).containsExactly(new StoredNote(REDIS, new CourseId("keys"), "00", 1));
    }

    @Test
    void deletesAnOlderIndexWithoutNotes() throws Exception {
        open(LARGE);
        put(TREES, "AVL trees rotate.", 1, 0, 0);
        put(REDIS, "Redis rotates keys.", 0, 1, 0);

        open(LARGE);

        assertThat(index).isInstanceOf(LuceneIndex.class);
        assertThat(folder).isDirectoryContaining("glob:**large*").isDirectoryNotContaining("glob:**small*");
    }

    @Test
    void canReturnToTheFormerEmbedding() throws Exception {
        open(LARGE);
        put(TREES, "AVL trees rotate.", 1, 0, 0);

        open(SMALL);

        assertThat(index.outdated()).containsExactly(TREES);
        assertThat(index.stored()).hasSize(2);
    }

    @Test
    void deletesAnOlderIndexThatCannotBeRead() throws Exception {
        Path old = Files.createDirectories(folder.resolve("ancient-1"));
        Files.writeString(old.resolve("segments_1"), "not what it was");

        open(SMALL);

        assertThat(old).doesNotExist();
        assertThat(index.stored()).hasSize(2);
    }

    @Test
    void findsNotesInTheOldIndexDuringARebuild() throws Exception {
        prepareRebuild(false);

        assertThat(index.outdated()).containsExactlyInAnyOrder(TREES, REDIS);
        assertThat(find("what rotates?", 1, 0)).hasSize(2);

        put(TREES, "AVL trees rotate twice.", 1, 0);
        put(REDIS, "Redis rotates keys.", 0, 1);
        open(SMALL);

        assertThat(index).isInstanceOf(LuceneIndex.class);
        assertThat(index.stored()).hasSize(2);
    }

    @Test
    void continuesAnUnfinishedRebuild() throws Exception {
        prepareRebuild(true);
        put(TREES, "AVL trees rotate twice.", 1, 0);
        prepareRebuild(true);

        assertThat(index.outdated()).containsExactly(REDIS);
    }

    private void prepareRebuild(boolean unfinished) throws Exception {
        index.close();
        LuceneIndexFolder.prepareRebuild(folder, SMALL, unfinished);
        index = LuceneIndexFolder.open(folder, SMALL);
    }

    @Test
    void deletesAnIndexWithADamagedFileBeforeARebuild() throws Exception {
        index.close();
        damageOneFile();

        LuceneIndexFolder.prepareRebuild(folder, SMALL, false);

        assertThat(folder).isEmptyDirectory();
        index = LuceneIndexFolder.open(folder, SMALL);
        assertThat(index.stored()).isEmpty();
    }

    private void damageOneFile() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            Path stored = files.filter(file -> file.toString().matches(".*\\.(fdt|cfs)")).findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(stored);
            bytes[bytes.length / 2] ^= 1;
            Files.write(stored, bytes);
        }
    }
}
