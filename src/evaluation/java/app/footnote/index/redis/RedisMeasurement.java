package app.footnote.index.redis;

import static java.util.Objects.requireNonNull;

import app.footnote.embed.CosineSimilarity;
import app.footnote.evaluation.MeasurementSeries;
import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.StoredNote;
import app.footnote.index.lucene.LuceneIndex;
import app.footnote.index.redis.server.RedisAddress;
import app.footnote.model.CourseId;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import redis.clients.jedis.RedisClient;

/**
 * Compares a library in Redis with an embedded index in one run: passages written per second, memory, and the duration
 * of searches in scopes from one note to the whole library, with the share of the nearest passages that were found. The
 * arguments are ascending numbers of passages; from the last two it extrapolates the memory for a million.
 */
final class RedisMeasurement implements AutoCloseable {

    private static final int QUESTIONS = 200;
    private static final int WARM_UP = 50;
    private static final int DEPTH = 50;
    private static final int NEAREST = 10;
    private static final int MILLION = 1_000_000;
    private static final List<CourseId> SMALL = List.of(new CourseId("a"), new CourseId("b"), new CourseId("c"));

    /** One in this number of notes is in a small course. */
    private static final int SMALL_SHARE = 10;

    private final RedisServer server = RedisServer.durable();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MeasuredNotes notes = new MeasuredNotes();
    private final RedisConnection connection;
    private final Map<String, PassageIndex> indexes = new LinkedHashMap<>();
    private final Map<Integer, Double> memory = new LinkedHashMap<>();
    private final Path folder;

    private RedisMeasurement() throws Exception {
        folder = Files.createTempDirectory("measured");
        server.start();
        connection = RedisConnection.open(RedisAddress.parse(server.address()));
        indexes.put("embedded", LuceneIndex.open(folder.resolve("embedded"), MeasuredNotes.EMBEDDING));
        indexes.put("Redis", connection.openLibrary(MeasuredNotes.EMBEDDING, folder.resolve("lexicon"), threads));
    }

    public static void main(String[] sizes) throws Exception {
        try (RedisMeasurement measurement = new RedisMeasurement()) {
            for (String size : sizes) {
                measurement.grow(Integer.parseInt(size));
                measurement.search();
            }
            measurement.extrapolate();
        }
    }

    private void grow(int passages) throws Exception {
        Map<String, Long> nanos = new LinkedHashMap<>();
        int before = notes.notes().size();
        while (notes.notes().size() * MeasuredNotes.PASSAGES_PER_NOTE < passages) {
            int number = notes.notes().size();
            CourseId course = number % SMALL_SHARE == 0
                    ? SMALL.get(number / SMALL_SHARE % SMALL.size())
                    : MeasuredNotes.LARGE;
            MeasuredNotes.SyntheticNote synthetic = notes.next(course);
            for (var index : indexes.entrySet()) {
                long start = System.nanoTime();
                index.getValue().replace(synthetic.note(), synthetic.passages());
                nanos.merge(index.getKey(), System.nanoTime() - start, Long::sum);
            }
        }
        long written = (long) (notes.notes().size() - before) * MeasuredNotes.PASSAGES_PER_NOTE;
        System.out.printf("%n%,d passages, %d in each note%n", passages, MeasuredNotes.PASSAGES_PER_NOTE);
        nanos.forEach(
                (name, took) -> System.out.printf("  %-9s written %,.0f passages/s%n", name, written * 1e9 / took));
        memory.put(passages, usedBytes());
        System.out.printf("  Redis     %.0f bytes of memory for each passage%n", memory.get(passages) / passages);
    }

    private double usedBytes() {
        try (RedisClient client = server.client()) {
            return client.info("memory")
                    .lines()
                    .filter(line -> line.startsWith("used_memory:"))
                    .mapToDouble(line -> Double.parseDouble(line.substring("used_memory:".length())))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void search() throws Exception {
        List<StoredNote> all = notes.notes();
        Set<NoteId> twenty = all.subList(all.size() / 2, all.size() / 2 + 20)
                .stream()
                .map(StoredNote::note)
                .collect(Collectors.toSet());
        Map<String, Scope> scopes = new LinkedHashMap<>();
        scopes.put("one note", Scope.of(Set.of(), Set.of(all.get(all.size() / 2 + 1).note())));
        scopes.put("20 notes", Scope.of(Set.of(), twenty));
        scopes.put("three small courses", Scope.of(Set.copyOf(SMALL), Set.of()));
        scopes.put("the large course", Scope.of(Set.of(MeasuredNotes.LARGE), Set.of()));
        scopes.put("everything", Scope.all());
        for (var scope : scopes.entrySet()) {
            search("vector in " + scope.getKey(), scope.getValue(), 0);
        }
        search("whole question in everything", Scope.all(), 6);
    }

    /** Searches both indexes alternately, so that both run under the same conditions. */
    private void search(String what, Scope scope, int words) throws Exception {
        Random generator = new Random(2);
        Map<String, double[]> millis = new LinkedHashMap<>();
        Map<String, Integer> hits = new LinkedHashMap<>();
        indexes.keySet().forEach(name -> millis.put(name, new double[QUESTIONS]));
        for (int i = -WARM_UP; i < QUESTIONS; i++) {
            float[] question = notes.question(generator);
            IndexQuery query = new IndexQuery(notes.text(words), Optional.of(question), scope, DEPTH);
            Set<String> expected = i >= 0 && i % 4 == 0 ? nearest(question, scope) : Set.of();
            for (var index : indexes.entrySet()) {
                long start = System.nanoTime();
                List<Candidate> found = index.getValue().candidates(query);
                double took = (System.nanoTime() - start) / 1e6;
                if (i >= 0) {
                    requireNonNull(millis.get(index.getKey()))[i] = took;
                    hits.merge(index.getKey(), countExpected(found, expected), Integer::sum);
                }
            }
        }
        millis.forEach((name, times) -> {
            MeasurementSeries series = MeasurementSeries.of(times);
            System.out.printf(
                    "  %-9s %-33s p50 %6.2f  p99 %6.2f ms  recall@10 %.3f%n", name, what,
                    series.percentile(50), series.percentile(99),
                    hits.getOrDefault(name, 0) / (QUESTIONS / 4.0 * NEAREST));
        });
    }

    private static int countExpected(List<Candidate> found, Set<String> expected) {
        Set<String> names = new HashSet<>();
        found.forEach(candidate -> names.add(candidate.passage().note() + ":" + candidate.passage().ordinal()));
        names.retainAll(expected);
        return names.size();
    }

    /** The nearest passages, found by comparing all. */
    private Set<String> nearest(float[] question, Scope scope) {
        List<StoredNote> all = notes.notes();
        record Near(String name, double cosine) {
        }
        List<Near> near = new ArrayList<>();
        for (int n = 0; n < all.size(); n++) {
            StoredNote note = all.get(n);
            if (scope.includes(note.course(), note.note())) {
                for (int i = 0; i < MeasuredNotes.PASSAGES_PER_NOTE; i++) {
                    near.add(new Near(note.note() + ":" + i, CosineSimilarity.ofUnit(question, notes.vector(n, i))));
                }
            }
        }
        return near.stream()
                .sorted(Comparator.comparingDouble(Near::cosine).reversed())
                .limit(NEAREST)
                .map(Near::name)
                .collect(Collectors.toSet());
    }

    /** Memory grows linearly with the passages, beside a constant part. */
    private void extrapolate() {
        List<Integer> sizes = List.copyOf(memory.keySet());
        if (sizes.size() < 2) {
            return;
        }
        int small = sizes.get(sizes.size() - 2);
        int large = sizes.getLast();
        double each = (requireNonNull(memory.get(large)) - requireNonNull(memory.get(small))) / (large - small);
        double million = requireNonNull(memory.get(large)) + each * (MILLION - large);
        System.out.printf(
                "%nExtrapolated: a million passages would take %.2f GB (%.0f bytes for each additional one)%n",
                million / 1e9, each);
    }

    @Override
    public void close() throws IndexException, IOException {
        for (PassageIndex index : indexes.values()) {
            index.close();
        }
        connection.close();
        threads.close();
        server.close();
        System.out.println("The embedded index and the lexicon remain in " + folder);
    }
}
