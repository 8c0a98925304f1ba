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
 * How long the index takes to answer real questions in a library that {@link LibraryGrowth} made, without embedding the
 * questions; how many of the truly nearest passages it finds; and how much memory it takes. One question at a time, all
 * three times over, the last time counts.
 *
 * <p>
 * Arguments: a folder of evaluation sets; the folder of the index; how many passages it has; the file for the result.
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
    private final List<NearestByLoop> truths = new ArrayList<>();
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
            measurement.weigh();
            measurement.compareWithTruth(LibraryGrowth.grownFrom(sets), passages);
            ScaleFigures.of(measurement.figures).writeTo(Path.of(args[3]));
        }
    }

    private void ask(String name, boolean meaning, Scope scope) throws IndexException {
        double[] millis = new double[questions.size()];
        double[] workMillis = new double[questions.size()];
        List<List<PassageId>> nearest = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            nearest.clear();
            for (int i = 0; i < millis.length; i++) {
                Question question = questions.get(i);
                Optional<float[]> vector = meaning ? Optional.of(question.vector()) : Optional.empty();
                IndexQuery query = new IndexQuery(question.text(), vector, scope, DEPTH);
                long start = System.nanoTime();
                long startOfWork = THREADS.getCurrentThreadCpuTime();
                List<Candidate> candidates = index.candidates(query);
                workMillis[i] = (THREADS.getCurrentThreadCpuTime() - startOfWork) / 1e6;
                millis[i] = (System.nanoTime() - start) / 1e6;
                nearest.add(nearest(candidates));
            }
        }
        putQuantiles(name, millis);
        putQuantiles(name + " work", workMillis);
        if (meaning) {
            found.put(name, List.copyOf(nearest));
            truths.add(new NearestByLoop(name, scope, questions, NEAREST));
        }
    }

    private void putQuantiles(String name, double[] millis) {
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
     * The heap after the garbage is gone, and what the kernel (Linux) says: of its own, and with pages of the files.
     */
    private void weigh() {
        System.gc();
        figures.put(
                "heap MB", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
        figures.put("own MB", megabytes(ProcessMemory.OWN));
        figures.put("resident MB", megabytes(ProcessMemory.NOW));
    }

    private static double megabytes(ProcessMemory count) {
        return count.bytes(ProcessHandle.current().pid()).orElseThrow() / 1e6;
    }

    private void compareWithTruth(GrownNotes notes, int passages) {
        for (int there = 0; there < passages; there += GrownNotes.PASSAGES_PER_NOTE) {
            GrownNotes.Grown grown = notes.next();
            truths.forEach(truth -> truth.offer(grown));
        }
        for (NearestByLoop truth : truths) {
            figures.put(truth.name() + " recall", truth.shareIn(found.get(truth.name())));
        }
    }

    private static double bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
