package app.footnote.evaluation;

import app.footnote.files.FileTree;
import app.footnote.process.CurrentJava;
import app.footnote.process.ProcessRun;
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
 * Measures the time and the memory from the start of a process until a folder of notes is searchable: for {@code
 * footnote add}, for adding the same folder again, and for langchain4j's Easy RAG. The programs alternate, and all run
 * with the Java options of Footnote. The peak memory is reported by the kernel (Linux) and includes heap and native
 * memory.
 *
 * <p>
 * Arguments: a folder of notes, and the number of rounds (3 by default).
 */
public final class ImportMeasurement {

    /** The options of {@code footnote add}, which runs without the optimising compiler. */
    private static final List<String> OPTIONS = List.of(CurrentJava.FOOTNOTES_OPTIONS, "-XX:TieredStopAtLevel=1");
    private static final String FIRST = "Footnote add";
    private static final String AGAIN = "Footnote add again";
    private static final String EASY_RAG = "Easy RAG";

    private final PrintStream out;
    private final Path notes;
    private final Map<String, List<ProcessRun>> runs = new LinkedHashMap<>();

    private ImportMeasurement(PrintStream out, Path notes) {
        this.out = out;
        this.notes = notes;
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        ImportMeasurement measurement = new ImportMeasurement(System.out, Path.of(args[0]));
        for (int round = 0; round < rounds; round++) {
            measurement.measureRound(round % 2 == 0);
        }
        measurement.print();
    }

    private void measureRound(boolean footnoteFirst) throws Exception {
        if (footnoteFirst) {
            measureFootnote();
            measureEasyRag();
        } else {
            measureEasyRag();
            measureFootnote();
        }
    }

    private void measureFootnote() throws Exception {
        Path home = Files.createTempDirectory("footnote-import");
        try {
            String[] add = {"--home", home.toString(), "add", notes.toString()};
            run(FIRST, "app.footnote.Main", add);
            run(AGAIN, "app.footnote.Main", add);
        } finally {
            FileTree.delete(home);
        }
    }

    private void measureEasyRag() throws Exception {
        run(EASY_RAG, EasyRagImport.class.getName(), notes.toString());
    }

    private void run(String name, String mainClass, String... arguments) throws Exception {
        ProcessRun run = ProcessRun.untilExit(CurrentJava.command(OPTIONS, mainClass, arguments), Map.of());
        runs.computeIfAbsent(name, _ -> new ArrayList<>()).add(run);
        out.printf(Locale.ROOT, "%-20s %s%n", name, run);
    }

    private void print() {
        out.printf("%n%s; medians of %d rounds%n", notes, runs.get(FIRST).size());
        runs.keySet()
                .forEach(
                        name -> out.printf(
                                Locale.ROOT, "%-20s %7.1f s, %7.1f s of work, %5.0f MiB%n", name,
                                series(name, ProcessRun::seconds).median(),
                                series(name, ProcessRun::processorSeconds).median(),
                                series(name, ProcessRun::peakMebibytes).median()));
        printRatio("Easy RAG's time over ours", EASY_RAG, FIRST, ProcessRun::seconds);
        printRatio("Easy RAG's work over ours", EASY_RAG, FIRST, ProcessRun::processorSeconds);
        printRatio("our memory over Easy RAG's", FIRST, EASY_RAG, ProcessRun::peakMebibytes);
        printRatio("again over the first time", AGAIN, FIRST, ProcessRun::seconds);
    }

    private void printRatio(String name, String numerator, String denominator, ToDoubleFunction<ProcessRun> figure) {
        MeasurementSeries dividends = series(numerator, figure);
        MeasurementSeries divisors = series(denominator, figure);
        MeasurementSeries ratios = dividends.ratiosTo(divisors);
        out.printf(
                Locale.ROOT, "%-28s %.3f of medians, by round %.3f to %.3f%n", name,
                dividends.median() / divisors.median(),
                ratios.min(), ratios.max());
    }

    private MeasurementSeries series(String name, ToDoubleFunction<ProcessRun> figure) {
        return MeasurementSeries.of(runs.get(name), figure);
    }
}
