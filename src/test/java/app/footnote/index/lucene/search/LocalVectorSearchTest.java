package app.footnote.index.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.embed.CosineSimilarity;
import app.footnote.index.Candidate;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.RandomDirection;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.LuceneIndex;
import app.footnote.index.lucene.store.IndexLocation;
import app.footnote.model.CourseId;
import app.footnote.model.EmbeddingIdentity;
import app.footnote.model.NoteId;
import app.footnote.model.Passage;
import app.footnote.model.PassageId;
import app.footnote.model.Place;
import app.footnote.model.Scope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the nearest vectors, found exactly and with the graph, with a plain loop. */
class LocalVectorSearchTest {

    private static final int DIMENSION = 24;
    private static final int NOTES = 4;

    /** Enough for Lucene to build a graph for each note. */
    private static final int PASSAGES_PER_NOTE = 1_000;
    private static final int DEPTH = 10;

    private final Random random = new Random(11);
    private final List<EmbeddedPassage> passages = new ArrayList<>();

    @Test
    void comparingAllFindsExactlyTheNearest() throws Exception {
        try (PassageIndex index = filled(NOTES * PASSAGES_PER_NOTE)) {
            for (int i = 0; i < 20; i++) {
                float[] question = unit();
                assertThat(found(index, question, Scope.all())).isEqualTo(nearest(question, passages.stream()));
            }
        }
    }

    @Test
    void comparingAllOfAScopeFindsExactlyTheNearestInIt() throws Exception {
        NoteId note = new NoteId("note3");
        try (PassageIndex index = filled(PASSAGES_PER_NOTE)) {
            float[] question = unit();
            assertThat(found(index, question, Scope.of(Set.of(), Set.of(note))))
                    .isEqualTo(nearest(question, passages.stream().filter(p -> p.passage().note().equals(note))));
        }
    }

    @Test
    void comparesMorePassagesTheSmallerTheShareOfTheScope() {
        LocalVectorSearch search = new LocalVectorSearch(20_000);
        assertThat(search.comparesAll(20_000, 20_000)).isTrue();
        assertThat(search.comparesAll(20_001, 20_001)).isFalse();
        assertThat(search.comparesAll(40_000, 100_000)).isTrue();
        assertThat(search.comparesAll(50_000, 100_000)).isFalse();
        assertThat(search.comparesAll(100_000, 1_000_000)).isTrue();
        assertThat(search.comparesAll(1_000_000, 1_000_000)).isFalse();
    }

    @Test
    void theGraphFindsNearlyAllOfTheNearest() throws Exception {
        try (PassageIndex index = filled(0)) {
            int right = 0;
            for (int i = 0; i < 50; i++) {
                float[] question = unit();
                Set<PassageId> found = new HashSet<>(found(index, question, Scope.all()));
                found.retainAll(nearest(question, passages.stream()));
                right += found.size();
            }
            assertThat(right).isGreaterThanOrEqualTo(50 * DEPTH * 98 / 100);
        }
    }

    @Test
    void theGraphSearchStaysInScope() throws Exception {
        NoteId note = new NoteId("note3");
        try (PassageIndex index = filled(0)) {
            float[] question = unit();
            assertThat(found(index, question, Scope.of(Set.of(), Set.of(note))))
                    .hasSize(DEPTH)
                    .allMatch(id -> id.note().equals(note));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, NOTES * PASSAGES_PER_NOTE})
    void removedPassagesAreNotFound(int exactUpTo) throws Exception {
        try (PassageIndex index = filled(exactUpTo)) {
            NoteId note = new NoteId("note3");
            index.remove(note);
            float[] question = passages.stream()
                    .filter(p -> p.passage().note().equals(note))
                    .findFirst()
                    .flatMap(EmbeddedPassage::vector)
                    .orElseThrow();
            assertThat(found(index, question, Scope.all()))
                    .isEqualTo(nearest(question, passages.stream().filter(p -> !p.passage().note().equals(note))));
        }
    }

    @Test
    void comparesPassagesOfSegmentsWithoutGraph() throws Exception {
        try (PassageIndex index = filled(0)) {
            NoteId few = new NoteId("few");
            float[] question = unit();
            EmbeddedPassage nearest = new EmbeddedPassage(passage(few, 0), Optional.of(question));
            EmbeddedPassage without = new EmbeddedPassage(passage(few, 1), Optional.empty());
            index.replace(new StoredNote(few, new CourseId("course"), "hash", 2), List.of(nearest, without));
            passages.add(nearest);
            assertThat(found(index, question, Scope.all())).isEqualTo(nearest(question, passages.stream()));
        }
    }

    private PassageIndex filled(int exactUpTo) throws IndexException {
        PassageIndex index = LuceneIndex.open(
                new ByteBuffersDirectory(),
                new IndexLocation(Path.of("memory")),
                new EmbeddingIdentity("test", "digest", 1, DIMENSION),
                CandidateSearch.local(exactUpTo));
        for (int i = 0; i < NOTES; i++) {
            NoteId note = new NoteId("note" + i);
            List<EmbeddedPassage> ofNote = IntStream.range(0, PASSAGES_PER_NOTE)
                    .mapToObj(ordinal -> new EmbeddedPassage(passage(note, ordinal), Optional.of(unit())))
                    .toList();
            index.replace(new StoredNote(note, new CourseId("course"), "hash", PASSAGES_PER_NOTE), ofNote);
            passages.addAll(ofNote);
        }
        return index;
    }

    private static Passage passage(NoteId note, int ordinal) {
        return new Passage(note, ordinal, new Place(1, 0, 4), List.of(), "text", "text", "en");
    }

    private static Set<PassageId> found(PassageIndex index, float[] question, Scope scope) throws IndexException {
        return index.candidates(new IndexQuery("", Optional.of(question), scope, DEPTH))
                .stream()
                .map(Candidate::passage)
                .map(Passage::id)
                .collect(Collectors.toSet());
    }

    private static Set<PassageId> nearest(float[] question, Stream<EmbeddedPassage> among) {
        return among.map(p -> Map.entry(p.passage().id(), CosineSimilarity.ofUnit(question, p.vector().orElseThrow())))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(DEPTH)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private float[] unit() {
        return RandomDirection.of(random, DIMENSION);
    }
}
