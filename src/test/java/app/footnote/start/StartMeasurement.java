package app.footnote.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How long a start takes: to the first search result and the end of the process on a library of 3,000 passages, and to
 * a window that can be used. Real processes take turns, each round a comparison of its own: Footnote with the cache of
 * what the JVM learnt at build time, without it, and {@link PlainSearch}. The window is drawn without a display.
 *
 * <p>
 * Arguments: the program's folder, as {@code mvn package} leaves it; how many rounds (7).
 */
public final class StartMeasurement {

    private static final int PASSAGES = 3000;
    private static final String QUESTION = "What is the purpose of replication?";
    private static final String WITH = "with the cache";
    private static final String WITHOUT = "without the cache";
    private static final String PLAIN = "langchain4j and Lucene";

    private final PrintStream out;
    private final Path program;
    private final Path work;

    private StartMeasurement(PrintStream out, Path program, Path work) {
        this.out = out;
        this.program = program;
        this.work = work;
    }

    /** One start that is measured. */
    private interface Start {

        Run run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        Path work = Files.createTempDirectory("footnote-starts");
        StartMeasurement measurement = new StartMeasurement(System.out, Path.of(args[0]), work);
        measurement.makeNotes();
        measurement.measure("First search result, " + PASSAGES + " passages", rounds, measurement.searches(), PLAIN);
        measurement.measure("Window that can be used", rounds, measurement.windows(), WITHOUT);
    }

    private void makeNotes() throws Exception {
        List<String> notes = MadeUpPassages.notes(PASSAGES);
        MadeUpLibrary.makeIn(work, notes);
        PlainSearch.makeIndex(work.resolve("plain"), MadeUpPassages.paragraphs(notes));
    }

    private Map<String, Start> searches() {
        Map<String, Start> starts = new LinkedHashMap<>();
        List<String> ours = footnote("search", QUESTION);
        starts.put(WITH, () -> Run.toItsEnd(ours, environment("auto")));
        starts.put(WITHOUT, () -> Run.toItsEnd(ours, environment("off")));
        List<String> plain = List.of(
                java(), "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                PlainSearch.class.getName(), work.resolve("plain").toString(), QUESTION);
        starts.put(PLAIN, () -> Run.toItsEnd(plain, Map.of()));
        return starts;
    }

    private Map<String, Start> windows() {
        Map<String, Start> starts = new LinkedHashMap<>();
        starts.put(WITH, () -> openWindow("auto"));
        starts.put(WITHOUT, () -> openWindow("off"));
        return starts;
    }

    private Run openWindow(String cache) throws IOException, InterruptedException {
        Path log = work.resolve("logs").resolve("footnote.log");
        Files.deleteIfExists(log);
        return Run.until(() -> says(log, "The window is open"), footnote(), environment(cache));
    }

    private static boolean says(Path log, String words) {
        try {
            return Files.exists(log) && Files.readString(log).contains(words);
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> footnote(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.resolve("bin/footnote").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Map<String, String> environment(String cache) {
        return Map.of(
                "FOOTNOTE_HOME", work.toString(),
                "FOOTNOTE_JAVA", java(),
                "OLLAMA_HOST", "127.0.0.1:1",
                "JAVA_TOOL_OPTIONS", "-XX:AOTMode=" + cache + " -Dglass.platform=Headless -Dprism.order=sw");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The first round is not counted: it fills the system's caches of files. */
    private void measure(String what, int rounds, Map<String, Start> starts, String base) throws Exception {
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, Start> start : starts.entrySet()) {
                Run run = start.getValue().run();
                if (round > 0) {
                    runs.computeIfAbsent(start.getKey(), _ -> new ArrayList<>()).add(run);
                }
            }
        }
        out.println(what + ", " + rounds + " rounds; ratios are of each round, median [least - most]");
        runs.forEach((name, measured) -> tell(name, measured, base, runs));
    }

    private void tell(String name, List<Run> measured, String base, Map<String, List<Run>> runs) {
        List<Run> others = runs.getOrDefault(base, List.of());
        out.printf(
                Locale.ROOT,
                "%-24s %6.2f s  %6.2f s of processors  %5.0f MiB;  %s / this: time %s, processors %s, memory %s%n",
                name, median(measured, Run::seconds), median(measured, Run::processorSeconds),
                median(measured, Run::peakMebibytes), base, ratio(others, measured, Run::seconds),
                ratio(others, measured, Run::processorSeconds), ratio(others, measured, Run::peakMebibytes));
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        return middle(runs.stream().mapToDouble(figure).sorted().toArray());
    }

    private static String ratio(List<Run> others, List<Run> ours, ToDoubleFunction<Run> figure) {
        double[] ratios = IntStream.range(0, ours.size())
                .mapToDouble(i -> figure.applyAsDouble(others.get(i)) / figure.applyAsDouble(ours.get(i)))
                .sorted()
                .toArray();
        return "%.2f [%.2f - %.2f]".formatted(middle(ratios), ratios[0], ratios[ratios.length - 1]);
    }

    private static double middle(double[] sorted) {
        return sorted[sorted.length / 2];
    }
}
