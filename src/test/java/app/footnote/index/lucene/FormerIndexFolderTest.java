package app.footnote.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.footnote.index.EmbeddedPassage;
import app.footnote.index.FormerLibrary;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.messages.FailureWording;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import app.footnote.model.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that an earlier release wrote is used without conversion. */
class FormerIndexFolderTest {

    private static final NoteId ADDED = new NoteId("added");

    @TempDir
    private Path folder;

    @BeforeEach
    void copyFolder() throws Exception {
        FormerLibrary.copy("index", folder);
    }

    private PassageIndex open() throws Exception {
        return LuceneIndexFolder.open(folder, FormerLibrary.EMBEDDING);
    }

    @Test
    void keepsItsNotesAndPassages() throws Exception {
        try (PassageIndex index = open()) {
            assertHoldsTheFormerNotes(index);
            assertThat(index).isInstanceOf(LuceneIndex.class);
            assertThat(index.outdated()).isEmpty();
        }
    }

    @Test
    void isSearchedByWordsAndByMeaning() throws Exception {
        try (PassageIndex index = open()) {
            assertThat(index.candidates(query("rotations"))).hasSize(22)
                    .anyMatch(found -> found.passage().note().equals(FormerLibrary.WAR) && found.words().isPresent())
                    .filteredOn(found -> found.passage().note().equals(FormerLibrary.TREES))
                    .extracting(found -> found.passage())
                    .containsExactlyElementsOf(passages(FormerLibrary.TREES));
        }
    }

    @Test
    void takesNewNotesBesideTheOldOnes() throws Exception {
        Passage passage = new Passage(ADDED, 0, new Place(1, 0, 9), List.of(), "rotations", "rotations", "en");
        try (PassageIndex index = open()) {
            index.replace(
                    new StoredNote(ADDED, FormerLibrary.HISTORY, "hash", 1),
                    List.of(new EmbeddedPassage(passage, Optional.of(new float[]{1, 0, 0, 0}))));
        }
        try (PassageIndex index = open()) {
            assertThat(index.passages(ADDED)).extracting(EmbeddedPassage::passage).containsExactly(passage);
            assertThat(index.candidates(query("rotations"))).hasSize(23);
            index.remove(ADDED);
            assertHoldsTheFormerNotes(index);
        }
    }

    /** An earlier release cannot read the new passages; it must refuse the folder and not fail at a search. */
    @Test
    void saysOnlyAfterAChangeThatEarlierReleasesCannotReadIt() throws Exception {
        open().close();
        assertThat(format()).isEqualTo("2");
        try (PassageIndex index = open()) {
            index.move(FormerLibrary.WAR, FormerLibrary.DATABASES);
        }
        assertThat(format()).isEqualTo("4");
    }

    /** As an earlier release does with the folder of this one. */
    @Test
    void refusesTheFolderOfALaterReleaseAndLeavesItAlone() throws Exception {
        Path later = folder.resolve("test-digest-1-2");
        try (FSDirectory directory = FSDirectory.open(later);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("format", "5").entrySet());
            writer.commit();
        }
        List<Path> before = files(later);

        assertThatExceptionOfType(IndexException.class).isThrownBy(this::open)
                .matches(failure -> failure.kind() == IndexException.Kind.OTHER_FORMAT)
                .matches(failure -> FailureWording.problem(failure.failure()).contains("another release of Footnote"));

        assertThat(files(later)).containsAll(before);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private String format() throws Exception {
        try (FSDirectory directory = FSDirectory.open(folder.resolve("test-digest-1-2"))) {
            return SegmentInfos.readLatestCommit(directory).getUserData().getOrDefault("format", "");
        }
    }

    private static IndexQuery query(String words) {
        return new IndexQuery(words, Optional.of(new float[]{1, 0, 0, 0}), Scope.all(), 50);
    }

    private static List<Passage> passages(NoteId note) {
        return Objects.requireNonNull(FormerLibrary.PASSAGES.get(note))
                .stream()
                .map(EmbeddedPassage::passage)
                .toList();
    }

    private static void assertHoldsTheFormerNotes(PassageIndex index) throws Exception {
        assertThat(index.stored()).containsExactlyInAnyOrderElementsOf(FormerLibrary.NOTES);
        for (StoredNote note : FormerLibrary.NOTES) {
            List<EmbeddedPassage> stored = index.passages(note.note());
            List<EmbeddedPassage> expected = Objects.requireNonNull(FormerLibrary.PASSAGES.get(note.note()));
            assertThat(stored).extracting(EmbeddedPassage::passage).containsExactlyElementsOf(passages(note.note()));
            for (int i = 0; i < expected.size(); i++) {
                assertThat(stored.get(i).vector().orElse(new float[0]))
                        .isEqualTo(expected.get(i).vector().orElse(new float[0]));
            }
        }
    }
}
