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
 * Measures the time of a start: to the first search result and the end of the process, in a library with 3,000
 * passages, and to a usable window. Real processes alternate: Footnote with the class cache of the build, Footnote
 * without it, and {@link PlainSearch}. The programs are compared within each round. The window needs no display.
 *
 * <p>
 * Arguments: the folder of the packaged program, and the number of rounds (7 by default).
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

    /** A program whose start is measured. */
    private interface Start {

        ProcessRun run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 7;
        Path work = Files.createTempDirectory("footnote-starts");
        StartMeasurement measurement = new StartMeasurement(
                System.out, new PackagedProgram(Path.of(args[0]), work));
        measurement.createNotes();
        measurement.measure("First search result, " + PASSAGES + " passages", rounds, measurement.searches(), PLAIN);
        measurement.measure("Window that can be used", rounds, measurement.windows(), WITHOUT);
    }

    private void createNotes() throws Exception {
        List<String> notes = MadeUpPassages.notes(PASSAGES);
        MadeUpLibrary.createIn(program.home(), notes);
        PlainSearch.createIndex(plainIndex(), MadeUpPassages.paragraphs(notes));
    }

    private Path plainIndex() {
        return program.home().resolve("plain");
    }

    private Map<String, Start> searches() {
        Map<String, Start> starts = new LinkedHashMap<>();
        List<String> ours = program.command("search", QUESTION);
        starts.put(WITH, () -> ProcessRun.untilExit(ours, program.environment(USE_CACHE)));
        starts.put(WITHOUT, () -> ProcessRun.untilExit(ours, program.environment(NO_CACHE)));
        List<String> plain = CurrentJava.command(
                List.of("--enable-native-access=ALL-UNNAMED"), PlainSearch.class.getName(), plainIndex().toString(),
                QUESTION);
        starts.put(PLAIN, () -> ProcessRun.untilExit(plain, Map.of()));
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

    /** The first round is not counted, because it fills the file cache of the system. */
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
        runs.forEach((name, measured) -> print(name, measured, base, runs));
    }

    private void print(String name, List<ProcessRun> measured, String base, Map<String, List<ProcessRun>> runs) {
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
        MeasurementSeries ratios = MeasurementSeries.of(others, figure).ratiosTo(MeasurementSeries.of(ours, figure));
        return String.format(Locale.ROOT, "%.2f [%.2f - %.2f]", ratios.median(), ratios.min(), ratios.max());
    }
}
