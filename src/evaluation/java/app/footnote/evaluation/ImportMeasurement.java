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
 * How long a folder of notes takes to become findable, and how much memory, from the start of a process to its end:
 * Footnote's {@code add}, the same once more, and langchain4j's Easy RAG. They take turns; both get the options that
 * Footnote is started with. The peak of memory is the kernel's (Linux), heap and native together.
 *
 * <p>
 * Arguments: a folder of notes; how many rounds (3).
 */
public final class ImportMeasurement {

    /** Those of {@code add}, which does without the optimising compiler. */
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
            measurement.round(round % 2 == 0);
        }
        measurement.print();
    }

    private void round(boolean footnoteFirst) throws Exception {
        if (footnoteFirst) {
            footnote();
            easyRag();
        } else {
            easyRag();
            footnote();
        }
    }

    private void footnote() throws Exception {
        Path home = Files.createTempDirectory("footnote-import");
        try {
            String[] add = {"--home", home.toString(), "add", notes.toString()};
            run(FIRST, "app.footnote.Main", add);
            run(AGAIN, "app.footnote.Main", add);
        } finally {
            FileTree.delete(home);
        }
    }

    private void easyRag() throws Exception {
        run(EASY_RAG, EasyRagImport.class.getName(), notes.toString());
    }

    private void run(String name, String mainClass, String... arguments) throws Exception {
        ProcessRun run = ProcessRun.toItsEnd(CurrentJava.command(OPTIONS, mainClass, arguments), Map.of());
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

    private void printRatio(String name, String one, String other, ToDoubleFunction<ProcessRun> figure) {
        MeasurementSeries over = series(one, figure);
        MeasurementSeries under = series(other, figure);
        MeasurementSeries ratios = over.over(under);
        out.printf(
                Locale.ROOT, "%-28s %.3f of medians, by round %.3f to %.3f%n", name, over.median() / under.median(),
                ratios.least(), ratios.most());
    }

    private MeasurementSeries series(String name, ToDoubleFunction<ProcessRun> figure) {
        return MeasurementSeries.of(runs.get(name), figure);
    }
}
