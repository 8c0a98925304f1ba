package app.footnote.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.index.IndexException;
import app.footnote.index.IndexException.Kind;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.PassageIndexContract;
import app.footnote.messages.FailureWording;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneIndexTest extends PassageIndexContract {

    private static final EmbeddingIdentity OTHER = new EmbeddingIdentity("other", "digest", 1, 8);

    @TempDir
    Path temporary;

    @Override
    public PassageIndex open() throws Exception {
        return LuceneIndex.open(folder(), EMBEDDING);
    }

    /** A folder name with spaces, umlauts and Chinese characters. */
    private Path folder() {
        return temporary.resolve("Prüfung 1 (Größe) 索引");
    }

    @Test
    void refusesAFolderThatIsAlreadyOpen() {
        assertFails(Kind.IN_USE, () -> LuceneIndex.open(folder(), EMBEDDING));
    }

    @Test
    void opensAFolderAgainAfterItWasClosed() throws Exception {
        index.close();
        LuceneIndex.open(folder(), EMBEDDING).close();
        index = open();
    }

    @Test
    void refusesAnotherEmbeddingAndReportsTheStoredOne() throws Exception {
        put(TREES, DATABASES, "Rotations balance trees.");
        assertThat(LuceneIndex.embeddingIn(folder())).contains(EMBEDDING);
        index.close();
        assertFails(Kind.OTHER_EMBEDDING, () -> LuceneIndex.open(folder(), OTHER));
        index = open();
        assertThat(search("rotation")).hasSize(1);
    }

    @Test
    void aFolderWithoutIndexHasNoEmbedding() throws Exception {
        assertThat(LuceneIndex.embeddingIn(temporary)).isEmpty();
        assertThat(LuceneIndex.embeddingIn(temporary.resolve("missing"))).isEmpty();
    }

    @Test
    void refusesAnIndexInAnotherFormat() throws Exception {
        Path foreign = temporary.resolve("foreign");
        try (FSDirectory directory = FSDirectory.open(foreign);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("format", "0").entrySet());
            writer.commit();
        }
        assertFails(Kind.OTHER_FORMAT, () -> LuceneIndex.open(foreign, EMBEDDING));
        assertFails(Kind.OTHER_FORMAT, () -> LuceneIndex.embeddingIn(foreign));
    }

    @Test
    void reportsADamagedIndexAndLeavesNothingLocked() throws Exception {
        put(TREES, DATABASES, "Rotations balance trees.");
        index.close();
        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, new byte[0]);
            assertFails(Kind.DAMAGED, () -> LuceneIndex.open(folder(), EMBEDDING));
            Files.write(file, whole);
        }
        index = open();
        assertThat(search("rotation")).hasSize(1);
    }

    @Test
    void reportsAFileInPlaceOfTheFolder() throws Exception {
        Path file = Files.writeString(temporary.resolve("file"), "not a folder");
        assertFails(Kind.FAILED, () -> LuceneIndex.open(file, EMBEDDING));
    }

    @Test
    void keepsNotesAfterAKill() throws Exception {
        put(TREES, DATABASES, "Rotations balance trees.");
        put(WAR, HISTORY, "Rotations of commanders.");
        Path copy = Files.createDirectory(temporary.resolve("as the killed program left it"));
        for (Path file : files()) {
            Files.copy(file, copy.resolve(file.getFileName()));
        }
        try (PassageIndex killed = LuceneIndex.open(copy, EMBEDDING)) {
            assertThat(killed.stored()).hasSize(2);
        }
    }

    /** Opening a writer would merge the segments, and each start would wait for that. */
    @Test
    void searchingLeavesTheFilesUnchanged() throws Exception {
        put(TREES, DATABASES, "Rotations balance trees.");
        index.close();
        Path unmerged = temporary.resolve("unmerged");
        try (FSDirectory one = FSDirectory.open(folder()); FSDirectory many = FSDirectory.open(unmerged)) {
            writeTimes(10, one, many);
        }
        List<Path> before = files(unmerged);
        try (PassageIndex searched = LuceneIndex.open(unmerged, EMBEDDING)) {
            assertThat(searched.candidates(new IndexQuery("rotation", Optional.empty(), Scope.all(), 50))).hasSize(10);
        }
        assertThat(files(unmerged)).containsExactlyInAnyOrderElementsOf(before);
        index = open();
    }

    private static void writeTimes(int times, Directory one, Directory many) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
        Map<String, String> label = SegmentInfos.readLatestCommit(one).getUserData();
        try (IndexWriter writer = new IndexWriter(many, config)) {
            for (int i = 0; i < times; i++) {
                writer.addIndexes(one);
            }
            writer.setLiveCommitData(label.entrySet());
            writer.commit();
        }
    }

    private List<Path> files() throws IOException {
        return files(folder());
    }

    /** All files except lock files. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".lock")).toList();
        }
    }

    private void assertFails(Kind kind, ThrowingCallable opening) {
        assertThatThrownBy(opening).isInstanceOfSatisfying(IndexException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(FailureWording.problem(e.failure())).contains(temporary.toString());
        });
    }
}
