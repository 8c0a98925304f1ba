package app.footnote.index.lucene.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.index.ConditionWait;
import app.footnote.index.StoredNote;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentConsolidationTest {

    private static final long GIGABYTE = 1L << 30;
    private static final long MEGABYTE = 1L << 20;
    private static final int NOTES = 20;
    private static final IndexLocation LOCATION = new IndexLocation(Path.of("memory"));
    private static final EmbeddingIdentity EMBEDDING = new EmbeddingIdentity("test", "digest", 1, 4);
    private static final IndexLabel LABEL = new IndexLabel(EMBEDDING);

    @TempDir
    Path folder;

    @Test
    void keepsASingleSegment() {
        assertThat(mergedSegments(311 * MEGABYTE)).isEmpty();
        assertThat(mergedSegments()).isEmpty();
    }

    @Test
    void mergesTheSegmentsOfAnImport() {
        assertThat(mergedSegments(180 * MEGABYTE, 75 * MEGABYTE, 20 * MEGABYTE, 18 * MEGABYTE)).contains(1);
    }

    @Test
    void keepsALargeSegmentAndTwoSmallOnes() {
        assertThat(mergedSegments(311 * MEGABYTE, MEGABYTE, MEGABYTE)).isEmpty();
    }

    @Test
    void mergesManySmallSegments() {
        long[] segments = LongStream.concat(LongStream.of(311 * MEGABYTE), LongStream.generate(() -> MEGABYTE).limit(7))
                .toArray();
        assertThat(mergedSegments(segments)).contains(1);
    }

    @Test
    void limitsTheSizeOfSegments() {
        assertThat(mergedSegments(GIGABYTE, GIGABYTE, 900 * MEGABYTE)).isEmpty();
        assertThat(mergedSegments(GIGABYTE, 500 * MEGABYTE, 400 * MEGABYTE)).contains(2);
    }

    private static Optional<Integer> mergedSegments(long... segmentBytes) {
        return SegmentConsolidation.of(segmentBytes).map(SegmentConsolidation::segments);
    }

    @Test
    void mergingKeepsAllNotes() throws Exception {
        try (IndexFiles files = IndexFiles.open(FSDirectory.open(folder), LABEL, LOCATION)) {
            for (int note = 0; note < NOTES; note++) {
                List<Document> block = block(note);
                files.commit((lucene, _) -> lucene.addDocuments(block));
            }
            int before = segments(files);
            while (files.consolidate()) {
                Thread.onSpinWait();
            }
            assertThat(before).isGreaterThan(1);
            assertThat(segments(files)).isOne();
            assertThat(notes(files)).isEqualTo(NOTES);
        }
        try (IndexFiles reopened = IndexFiles.open(FSDirectory.open(folder), LABEL, LOCATION)) {
            assertThat(segments(reopened)).isOne();
            assertThat(notes(reopened)).isEqualTo(NOTES);
        }
    }

    @Test
    void aStoreMergesWhenItIsIdle() throws Exception {
        IndexStore store = IndexStore.open(FSDirectory.open(folder), LOCATION, EMBEDDING, Duration.ofMillis(1));
        try {
            for (int note = 0; note < NOTES; note++) {
                List<Document> block = block(note);
                store.write((lucene, _) -> lucene.addDocuments(block));
            }
            ConditionWait.await(() -> store.read(snapshot -> snapshot.getLeafContexts().size() == 1));
            assertThat(store.<Integer>read(snapshot -> snapshot.notes().size())).isEqualTo(NOTES);
        } finally {
            store.close();
        }
    }

    private static List<Document> block(int number) {
        NoteId note = new NoteId("note" + number);
        Passage passage = new Passage(note, 0, new Place(1, 0, 4), List.of(), "text", "text", "en");
        StoredNote stored = new StoredNote(note, new CourseId("course"), "", 1);
        return NoteDocument.block(new NoteEdition(stored, "edition" + number), List.of(passage));
    }

    private static int segments(IndexFiles files) throws IOException {
        return in(files, snapshot -> snapshot.getLeafContexts().size());
    }

    private static int notes(IndexFiles files) throws IOException {
        return in(files, snapshot -> snapshot.notes().size());
    }

    private static int in(IndexFiles files, ToIntFunction<IndexSnapshot> count) throws IOException {
        IndexSnapshot snapshot = files.acquire();
        try {
            return count.applyAsInt(snapshot);
        } finally {
            files.release(snapshot);
        }
    }
}
