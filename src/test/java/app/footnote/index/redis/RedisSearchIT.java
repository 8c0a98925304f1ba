package app.footnote.index.redis;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.embed.CosineSimilarity;
import app.footnote.embed.UnitVector;
import app.footnote.index.Candidate;
import app.footnote.index.EmbeddedPassage;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.StoredNote;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.RedisClient;

/** Compares the nearest vectors in several scopes of two courses, by both methods, with a plain loop. */
class RedisSearchIT {

    private static final int DIMENSION = 24;
    private static final int NOTES = 60;
    private static final int PASSAGES_PER_NOTE = 30;
    private static final int NEAREST = 10;
    private static final int QUESTIONS = 30;
    private static final CourseId EVEN = new CourseId("even");
    private static final CourseId ODD = new CourseId("odd");
    private static final Random RANDOM = new Random(11);
    private static final List<StoredVector> STORED = new ArrayList<>();

    @RegisterExtension
    static final RedisServer SERVER = RedisServer.durable();

    @TempDir
    private static Path folder;

    private static ExecutorService threads;
    private static RedisClient redis;
    private static RedisIndex index;

    private record StoredVector(CourseId course, PassageId id, float[] vector) {
    }

    @BeforeAll
    static void fill() throws IndexException {
        threads = Executors.newVirtualThreadPerTaskExecutor();
        redis = SERVER.client();
        index = RedisIndex.open(
                new RedisLibrary(redis, SERVER.address(), "search"),
                new EmbeddingIdentity("test", "digest", 1, DIMENSION),
                folder.resolve("words"), threads);
        for (int i = 0; i < NOTES; i++) {
            put(new NoteId("note" + i), i % 2 == 0 ? EVEN : ODD);
        }
    }

    /** The vectors of a note are close to each other, as those of real notes are. */
    private static void put(NoteId note, CourseId course) throws IndexException {
        float[] subject = unit(new float[DIMENSION]);
        List<EmbeddedPassage> passages = new ArrayList<>();
        for (int i = 0; i < PASSAGES_PER_NOTE; i++) {
            float[] vector = unit(subject);
            Passage passage = new Passage(note, i, new Place(1, 0, 4), List.of(), "text", "text", "en");
            passages.add(new EmbeddedPassage(passage, Optional.of(vector)));
            STORED.add(new StoredVector(course, passage.id(), vector));
        }
        index.replace(new StoredNote(note, course, "hash", PASSAGES_PER_NOTE), passages);
    }

    @AfterAll
    static void close() throws IndexException {
        index.close();
        threads.close();
        redis.close();
    }

    @Test
    void findsTheNearestInTheLibrary() throws Exception {
        assertFindsTheNearest(Scope.all(), 97);
    }

    @Test
    void findsTheNearestInACourse() throws Exception {
        assertFindsTheNearest(Scope.of(Set.of(ODD), Set.of()), 97);
    }

    @Test
    void findsTheNearestInSomeNotesOfACourse() throws Exception {
        assertFindsTheNearest(Scope.of(Set.of(), notes(i -> i % 3 == 0)), 97);
        assertFindsTheNearest(Scope.of(Set.of(), notes(i -> i % 5 != 0)), 97);
    }

    @Test
    void findsTheNearestInACourseAndSomeNotesOfAnother() throws Exception {
        assertFindsTheNearest(Scope.of(Set.of(EVEN), notes(i -> i % 15 == 1)), 97);
    }

    @Test
    void findsAllOfTheNearestInAFewNotes() throws Exception {
        assertFindsTheNearest(Scope.of(Set.of(), notes(i -> i == 7)), 99);
        assertFindsTheNearest(Scope.of(Set.of(), notes(i -> i == 7 || i == 8)), 99);
    }

    private static Set<NoteId> notes(Predicate<Integer> which) {
        return IntStream.range(0, NOTES)
                .boxed()
                .filter(which)
                .map(i -> new NoteId("note" + i))
                .collect(Collectors.toSet());
    }

    /** @param percent the minimum share of the nearest passages that must be found */
    private static void assertFindsTheNearest(Scope scope, int percent) throws IndexException {
        int right = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            float[] question = unit(STORED.get(RANDOM.nextInt(STORED.size())).vector());
            List<Candidate> found = index.candidates(new IndexQuery("", Optional.of(question), scope, NEAREST));
            assertThat(found).hasSize(NEAREST).allMatch(candidate -> hasRightCosine(candidate, question));
            Set<PassageId> ids = found.stream().map(candidate -> candidate.passage().id()).collect(Collectors.toSet());
            ids.retainAll(nearest(question, scope));
            right += ids.size();
        }
        assertThat(right).isGreaterThanOrEqualTo(QUESTIONS * NEAREST * percent / 100);
    }

    private static boolean hasRightCosine(Candidate candidate, float[] question) {
        StoredVector stored = STORED.stream().filter(vector -> vector.id().equals(candidate.passage().id())).findFirst()
                .orElseThrow();
        return Math.abs(candidate.meaning().orElseThrow() - CosineSimilarity.ofUnit(question, stored.vector())) < .01;
    }

    private static Set<PassageId> nearest(float[] question, Scope scope) {
        return STORED.stream()
                .filter(stored -> scope.includes(stored.course(), stored.id().note()))
                .map(stored -> Map.entry(stored.id(), CosineSimilarity.ofUnit(question, stored.vector())))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(NEAREST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** A random unit vector near another vector. */
    private static float[] unit(float[] center) {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (center[i] + RANDOM.nextGaussian() * .15);
        }
        return UnitVector.of(vector);
    }
}
