package app.footnote.evaluation;

import app.footnote.embed.BuiltInEmbedder;
import app.footnote.evaluation.RealTexts.Question;
import app.footnote.index.Candidate;
import app.footnote.index.IndexException;
import app.footnote.index.IndexQuery;
import app.footnote.index.PassageIndex;
import app.footnote.index.lucene.LuceneIndex;
import app.footnote.model.PassageId;
import app.footnote.model.Scope;
import app.footnote.process.ProcessMemory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures searches in a library that {@link LibraryGrowth} built: the time for real questions without their embedding,
 * the share of the nearest passages that is found, and the memory. The questions are asked one after another in three
 * rounds, of which the last one counts.
 *
 * <p>
 * Arguments: a folder of evaluation sets, the folder of the index, the number of its passages, and the file for the
 * results.
 */
final class SearchMeasurement {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int QUESTIONS = 300;
    private static final int ROUNDS = 3;
    private static final int DEPTH = 50;
    private static final int NEAREST = 10;

    private final PassageIndex index;
    private final List<Question> questions;
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final List<NearestByLoop> references = new ArrayList<>();
    private final Map<String, List<List<PassageId>>> found = new LinkedHashMap<>();

    private SearchMeasurement(PassageIndex index, List<Question> questions) {
        this.index = index;
        this.questions = questions;
    }

    public static void main(String[] args) throws Exception {
        Path sets = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        int passages = Integer.parseInt(args[2]);
        List<Question> questions;
        try (RealTexts texts = new RealTexts(sets)) {
            questions = texts.questions(QUESTIONS);
        }
        try (PassageIndex index = LuceneIndex.open(folder, BuiltInEmbedder.IDENTITY)) {
            SearchMeasurement measurement = new SearchMeasurement(index, questions);
            measurement.figures.put("disk MB", bytes(folder) / 1e6);
            measurement.ask("words", false, Scope.all());
            measurement.ask("all", true, Scope.all());
            measurement.ask("course", true, Scope.of(Set.of(GrownNotes.COURSE), Set.of()));
            measurement.ask("note", true, Scope.of(Set.of(), Set.of(GrownNotes.note(1))));
            measurement.measureMemory();
            measurement.measureRecall(LibraryGrowth.notesFrom(sets), passages);
            ScaleFigures.of(measurement.figures).writeTo(Path.of(args[3]));
        }
    }

    private void ask(String name, boolean meaning, Scope scope) throws IndexException {
        double[] millis = new double[questions.size()];
        double[] cpuMillis = new double[questions.size()];
        List<List<PassageId>> nearest = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            nearest.clear();
            for (int i = 0; i < millis.length; i++) {
                Question question = questions.get(i);
                Optional<float[]> vector = meaning ? Optional.of(question.vector()) : Optional.empty();
                IndexQuery query = new IndexQuery(question.text(), vector, scope, DEPTH);
                long start = System.nanoTime();
                long cpuStart = THREADS.getCurrentThreadCpuTime();
                List<Candidate> candidates = index.candidates(query);
                cpuMillis[i] = (THREADS.getCurrentThreadCpuTime() - cpuStart) / 1e6;
                millis[i] = (System.nanoTime() - start) / 1e6;
                nearest.add(nearest(candidates));
            }
        }
        putPercentiles(name, millis);
        putPercentiles(name + " work", cpuMillis);
        if (meaning) {
            found.put(name, List.copyOf(nearest));
            references.add(new NearestByLoop(name, scope, questions, NEAREST));
        }
    }

    private void putPercentiles(String name, double[] millis) {
        MeasurementSeries series = MeasurementSeries.of(millis);
        figures.put(name + " p50", series.percentile(50));
        figures.put(name + " p99", series.percentile(99));
    }

    private static List<PassageId> nearest(List<Candidate> candidates) {
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate c) -> c.meaning().orElse(-1)).reversed())
                .limit(NEAREST)
                .map(candidate -> candidate.passage().id())
                .toList();
    }

    /**
     * Records the heap in use after a garbage collection, and the memory that the kernel (Linux) reports: private
     * memory, and resident memory, which includes pages of files.
     */
    private void measureMemory() {
        System.gc();
        figures.put(
                "heap MB", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
        figures.put("own MB", megabytes(ProcessMemory.OWN));
        figures.put("resident MB", megabytes(ProcessMemory.NOW));
    }

    private static double megabytes(ProcessMemory count) {
        return count.bytes(ProcessHandle.current().pid()).orElseThrow() / 1e6;
    }

    private void measureRecall(GrownNotes notes, int passages) {
        for (int added = 0; added < passages; added += GrownNotes.PASSAGES_PER_NOTE) {
            GrownNotes.Grown note = notes.next();
            references.forEach(reference -> reference.add(note));
        }
        for (NearestByLoop reference : references) {
            figures.put(reference.name() + " recall", reference.recall(found.get(reference.name())));
        }
    }

    private static double bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
