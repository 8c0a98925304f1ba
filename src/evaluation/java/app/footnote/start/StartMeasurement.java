package app.footnote.start;

import app.footnote.evaluation.MeasurementSeries;
import app.footnote.process.CurrentJava;
import app.footnote.process.ProcessRun;
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
    private static final String USE_CACHE = "-XX:AOTMode=auto";
    private static final String NO_CACHE = "-XX:AOTMode=off";
    private static final String PLAIN = "langchain4j and Lucene";

    private final PrintStream out;
    private final PackagedProgram program;

    private StartMeasurement(PrintStream out, PackagedProgram program) {
        this.out = out;
        this.program = program;
    }

    /** One start that is measured. */
    private interface Start {

        ProcessRun run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        Path work = Files.createTempDirectory("footnote-starts");
        StartMeasurement measurement = new StartMeasurement(
                System.out, new PackagedProgram(Path.of(args[0]), work));
        measurement.makeNotes();
        measurement.measure("First search result, " + PASSAGES + " passages", rounds, measurement.searches(), PLAIN);
        measurement.measure("Window that can be used", rounds, measurement.windows(), WITHOUT);
    }

    private void makeNotes() throws Exception {
        List<String> notes = MadeUpPassages.notes(PASSAGES);
        MadeUpLibrary.makeIn(program.home(), notes);
        PlainSearch.makeIndex(plainIndex(), MadeUpPassages.paragraphs(notes));
    }

    private Path plainIndex() {
        return program.home().resolve("plain");
    }

    private Map<String, Start> searches() {
        Map<String, Start> starts = new LinkedHashMap<>();
        List<String> ours = program.command("search", QUESTION);
        starts.put(WITH, () -> ProcessRun.toItsEnd(ours, program.environment(USE_CACHE)));
        starts.put(WITHOUT, () -> ProcessRun.toItsEnd(ours, program.environment(NO_CACHE)));
        List<String> plain = CurrentJava.command(
                List.of("--enable-native-access=ALL-UNNAMED"), PlainSearch.class.getName(), plainIndex().toString(),
                QUESTION);
        starts.put(PLAIN, () -> ProcessRun.toItsEnd(plain, Map.of()));
        return starts;
    }

    private Map<String, Start> windows() {
        Map<String, Start> starts = new LinkedHashMap<>();
        starts.put(WITH, () -> openWindow(USE_CACHE));
        starts.put(WITHOUT, () -> openWindow(NO_CACHE));
        return starts;
    }

    private ProcessRun openWindow(String cache) throws IOException, InterruptedException {
        program.forgetItsLog();
        return ProcessRun.until(program::hasOpenedItsWindow, program.command(), program.environment(cache));
    }

    /** The first round is not counted: it fills the system's caches of files. */
    private void measure(String what, int rounds, Map<String, Start> starts, String base) throws Exception {
        Map<String, List<ProcessRun>> runs = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Map.Entry<String, Start> start : starts.entrySet()) {
                ProcessRun run = start.getValue().run();
                if (round > 0) {
                    runs.computeIfAbsent(start.getKey(), _ -> new ArrayList<>()).add(run);
                }
            }
        }
        out.println(what + ", " + rounds + " rounds; ratios are of each round, median [least - most]");
        runs.forEach((name, measured) -> tell(name, measured, base, runs));
    }

    private void tell(String name, List<ProcessRun> measured, String base, Map<String, List<ProcessRun>> runs) {
        List<ProcessRun> others = runs.getOrDefault(base, List.of());
        out.printf(
                Locale.ROOT,
                "%-24s %6.2f s  %6.2f s of processors  %5.0f MiB;  %s / this: time %s, processors %s, memory %s%n",
                name, median(measured, ProcessRun::seconds), median(measured, ProcessRun::processorSeconds),
                median(measured, ProcessRun::peakMebibytes), base, ratio(others, measured, ProcessRun::seconds),
                ratio(others, measured, ProcessRun::processorSeconds),
                ratio(others, measured, ProcessRun::peakMebibytes));
    }

    private static double median(List<ProcessRun> runs, ToDoubleFunction<ProcessRun> figure) {
        return MeasurementSeries.of(runs, figure).median();
    }

    private static String ratio(List<ProcessRun> others, List<ProcessRun> ours, ToDoubleFunction<ProcessRun> figure) {
        MeasurementSeries ratios = MeasurementSeries.of(others, figure).over(MeasurementSeries.of(ours, figure));
        return String.format(Locale.ROOT, "%.2f [%.2f - %.2f]", ratios.median(), ratios.least(), ratios.most());
    }
}
