package app.footnote.embed;

import static java.util.Objects.requireNonNull;

import app.footnote.evaluation.MeasurementSeries;
import app.footnote.model.NoteId;
import app.footnote.read.NoteReader;
import app.footnote.read.ReadOutcome;
import app.footnote.read.format.ReadLimits;
import com.sun.management.OperatingSystemMXBean;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures how fast passages are embedded, compared with langchain4j's {@code embedAll} and the same model, and the
 * similarity of the vectors to those of the model with 32-bit weights. The embedders alternate, starting with a
 * different one in each round. Only ratios within a round are meaningful if other programs run on the computer. The
 * processor time is printed too; it determines the energy used and depends less on other programs.
 *
 * <p>
 * Arguments: a folder of notes, the number of passages (96 by default), and the number of rounds (7 by default).
 */
public final class EmbeddingMeasurement {

    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final OperatingSystemMXBean PROCESS = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);
    private static final String BASE = "langchain4j embedAll";

    private final PrintStream out;
    private final List<String> texts;
    private final Map<String, Way> ways = new LinkedHashMap<>();

    private EmbeddingMeasurement(PrintStream out, List<String> texts) {
        this.out = out;
        this.texts = texts;
    }

    /** A method of embedding passages. */
    private interface Way {

        List<float[]> embed(List<String> texts) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        int passages = args.length > 1 ? Integer.parseInt(args[1]) : 96;
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 7;
        try (BuiltInEmbedder embedder = EvaluationEmbedder.open();
                WordPieceTokenizer tokenizer = WordPieceTokenizer.open();
                UnfusedModel unfused = UnfusedModel.open(UnfusedModel.QUANTIZED);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<String> texts = passages(Path.of(args[0]), embedder, passages);
            EmbeddingMeasurement measurement = new EmbeddingMeasurement(System.out, texts);
            BgeSmallEnV15QuantizedEmbeddingModel langchain4j = new BgeSmallEnV15QuantizedEmbeddingModel();
            measurement.ways.put(
                    BASE,
                    all -> langchain4j.embedAll(all.stream().map(TextSegment::from).toList())
                            .content()
                            .stream()
                            .map(embedding -> embedding.vector())
                            .toList());
            measurement.ways.put(
                    "original graph, a text per thread",
                    all -> each(threads, all, text -> unfused.vector(tokenizer.tokens(text).ids())));
            measurement.ways.put("fused graph, a text per thread", embedder::passages);
            measurement.measureSpeed(rounds, embedder);
            measurement.measureAccuracy(tokenizer);
        }
        System.exit(0);
    }

    /**
     * Evenly spaced passages of the notes, as the program splits them, without those that langchain4j would truncate.
     */
    private static List<String> passages(Path folder, BuiltInEmbedder embedder, int maxCount) throws Exception {
        NoteReader reader = new NoteReader(embedder::tokens, ReadLimits.standard());
        List<String> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> NoteReader.kindOf(file).isPresent()).sorted().toList()) {
                if (reader.read(new NoteId("note"), file, (_, _) -> {
                }) instanceof ReadOutcome.Done done) {
                    done.passages().stream().map(PassageText::of).forEach(all::add);
                }
            }
        }
        List<String> fitting = all.stream().filter(text -> embedder.tokens(text) <= BgeModel.TOKEN_LIMIT).toList();
        int count = Math.min(maxCount, fitting.size());
        return IntStream.range(0, count).mapToObj(i -> fitting.get((int) ((long) i * fitting.size() / count))).toList();
    }

    private interface Embedding {

        float[] of(String text) throws Exception;
    }

    private static List<float[]> each(ExecutorService threads, List<String> texts, Embedding embedding)
            throws Exception {
        List<Callable<float[]>> tasks = texts.stream().<Callable<float[]>>map(text -> () -> embedding.of(text))
                .toList();
        List<float[]> vectors = new ArrayList<>();
        for (Future<float[]> vector : threads.invokeAll(tasks)) {
            vectors.add(vector.get());
        }
        return vectors;
    }

    private void measureSpeed(int rounds, BuiltInEmbedder embedder) throws Exception {
        double tokens = texts.stream().mapToInt(embedder::tokens).average().orElse(0);
        out.printf(
                Locale.ROOT, "%d passages of %.0f tokens on average, %d rounds, %d threads%n", texts.size(), tokens,
                rounds, THREADS);
        for (Way way : ways.values()) {
            way.embed(texts.subList(0, Math.min(32, texts.size())));
        }
        Map<String, List<Pace>> paces = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(ways.keySet());
        for (int round = 0; round < rounds; round++) {
            for (String name : order) {
                Way way = requireNonNull(ways.get(name));
                paces.computeIfAbsent(name, _ -> new ArrayList<>()).add(measured(way));
            }
            Collections.rotate(order, 1);
        }
        List<Pace> base = requireNonNull(paces.get(BASE));
        paces.forEach((name, measured) -> print(name, measured, base));
    }

    /**
     * The time of one round.
     *
     * @param wall wall-clock time in seconds
     * @param busy processor time of this process in seconds
     */
    private record Pace(double wall, double busy) {
    }

    private Pace measured(Way way) throws Exception {
        long start = System.nanoTime();
        long busy = PROCESS.getProcessCpuTime();
        way.embed(texts);
        return new Pace((System.nanoTime() - start) / 1e9, (PROCESS.getProcessCpuTime() - busy) / 1e9);
    }

    private void print(String name, List<Pace> paces, List<Pace> base) {
        out.printf(
                Locale.ROOT, "%-36s %6.1f passages/s; times langchain4j: %s by the clock, %s by work%n", name,
                texts.size() / MeasurementSeries.of(paces, Pace::wall).median(), ratios(paces, base, Pace::wall),
                ratios(paces, base, Pace::busy));
    }

    private static String ratios(List<Pace> paces, List<Pace> base, ToDoubleFunction<Pace> time) {
        MeasurementSeries ours = MeasurementSeries.of(paces, time);
        MeasurementSeries theirs = MeasurementSeries.of(base, time);
        MeasurementSeries ratios = theirs.ratiosTo(ours);
        return String.format(
                Locale.ROOT, "%.2f of medians, %.2f by round [%.2f-%.2f]", theirs.median() / ours.median(),
                ratios.median(), ratios.min(), ratios.max());
    }

    private void measureAccuracy(WordPieceTokenizer tokenizer) throws Exception {
        try (UnfusedModel full = UnfusedModel.open(UnfusedModel.FULL);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<float[]> exact = each(threads, texts, text -> full.vector(tokenizer.tokens(text).ids()));
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                List<float[]> vectors = way.getValue().embed(texts);
                double[] cosines = IntStream.range(0, texts.size())
                        .mapToDouble(i -> CosineSimilarity.ofUnit(exact.get(i), vectors.get(i)))
                        .sorted()
                        .toArray();
                out.printf(
                        Locale.ROOT, "%-36s cosine to 32-bit weights: mean %.5f, least %.5f%n", way.getKey(),
                        Arrays.stream(cosines).average().orElse(0), cosines[0]);
            }
        }
    }
}
