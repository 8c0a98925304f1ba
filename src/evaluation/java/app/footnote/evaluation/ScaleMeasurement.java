package app.footnote.evaluation;

import app.footnote.files.FileTree;
import app.footnote.process.CurrentJava;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures the embedded index at several sizes of a library, prints a table, and plots the figures in {@code
 * src/site/markdown/scale.svg}. For each size separate processes build and search a library ({@link LibraryGrowth} and
 * {@link SearchMeasurement}), which is then deleted. The results are stored in {@code target/scale}, so that sizes can
 * be measured separately; the table and the plot contain all stored results.
 *
 * <p>
 * Arguments: a folder of evaluation sets, and the numbers of passages (3000 20000 100000 1000000 by default). A library
 * with a million passages needs about 4 GB on the disk, and temporarily twice as much. The processes get the JVM
 * options of this process, such as {@code --add-modules}, except {@code -Xmx}.
 */
public final class ScaleMeasurement {

    private static final List<Integer> SIZES = List.of(3_000, 20_000, 100_000, 1_000_000);
    private static final Path RESULTS = Path.of("target", "scale");
    private static final Path PLOT = Path.of("src", "site", "markdown", "scale.svg");
    private static final String HEAP_WHILE_BUILDING = "-Xmx4g";
    private static final String HEAP_WHILE_SEARCHING = "-Xmx1g";

    private final PrintStream out;
    private final Path sets;

    private ScaleMeasurement(PrintStream out, Path sets) {
        this.out = out;
        this.sets = sets;
    }

    public static void main(String[] args) throws Exception {
        ScaleMeasurement measurement = new ScaleMeasurement(System.out, Path.of(args[0]));
        List<Integer> sizes = args.length == 1 ? SIZES : Arrays.stream(args).skip(1).map(Integer::valueOf).toList();
        for (int size : sizes) {
            measurement.measure(size);
        }
        Map<Integer, ScaleFigures> all = storedFigures();
        measurement.print(all);
        Files.writeString(PLOT, new ScalePlot(all).svg());
    }

    private void measure(int passages) throws Exception {
        Files.createDirectories(RESULTS);
        Path index = Files.createTempDirectory("footnote-scale");
        try {
            ScaleFigures growth = run(LibraryGrowth.class, HEAP_WHILE_BUILDING, index, passages);
            ScaleFigures search = run(SearchMeasurement.class, HEAP_WHILE_SEARCHING, index, passages);
            growth.mergedWith(search).writeTo(RESULTS.resolve(passages + ".properties"));
        } finally {
            FileTree.delete(index);
        }
    }

    private ScaleFigures run(Class<?> program, String heap, Path index, int passages) throws Exception {
        Path result = Files.createTempFile("scale", ".properties");
        List<String> options = new ArrayList<>(options());
        options.addAll(List.of(heap, "-XX:+UseSerialGC"));
        List<String> command = CurrentJava.command(
                options, program.getName(), sets.toString(), index.toString(), "" + passages, result.toString());
        try {
            int exit = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException(program.getSimpleName() + " ended with " + exit);
            }
            return ScaleFigures.read(result);
        } finally {
            Files.delete(result);
        }
    }

    /** The options of this JVM, except those for its heap. */
    private static List<String> options() {
        return ManagementFactory.getRuntimeMXBean()
                .getInputArguments()
                .stream()
                .filter(option -> !option.startsWith("-Xm"))
                .toList();
    }

    private static Map<Integer, ScaleFigures> storedFigures() throws IOException {
        Map<Integer, ScaleFigures> figures = new TreeMap<>();
        try (Stream<Path> files = Files.list(RESULTS)) {
            for (Path file : files.toList()) {
                figures.put(Integer.valueOf(file.getFileName().toString().replaceAll("\\D", "")),
                        ScaleFigures.read(file));
            }
        }
        return figures;
    }

    private void print(Map<Integer, ScaleFigures> all) {
        row("", all.keySet().stream().map("%,d"::formatted));
        row("---", all.keySet().stream().map(_ -> "---"));
        row("building: s, work", cells(all, "%.0f, %.0f", "build s", "build work s"));
        row("then bringing segments together: s, work", cells(all, "%.0f, %.0f", "together s", "together work s"));
        row("on the disk, MB", cells(all, "%.0f", "disk MB"));
        row("by words: p50 / p99, ms", cells(all, "%.1f / %.1f", "words p50", "words p99"));
        row("by words and meaning", cells(all, "%.1f / %.1f", "all p50", "all p99"));
        row("the same, work", cells(all, "%.1f / %.1f", "all work p50", "all work p99"));
        row("in a tenth of the notes", cells(all, "%.1f / %.1f", "course p50", "course p99"));
        row("the same, work", cells(all, "%.1f / %.1f", "course work p50", "course work p99"));
        row("in a note", cells(all, "%.1f / %.1f", "note p50", "note p99"));
        row("recall@10: all, a tenth, a note",
                cells(all, "%.3f, %.3f, %.3f", "all recall", "course recall", "note recall"));
        row("memory, MB: heap in use, all of its own", cells(all, "%.0f, %.0f", "heap MB", "own MB"));
    }

    private static Stream<String> cells(Map<Integer, ScaleFigures> all, String format, String... names) {
        return all.values()
                .stream()
                .map(figures -> format.formatted(Arrays.stream(names).map(figures::get).toArray()));
    }

    private void row(String name, Stream<String> cells) {
        out.println("| " + name + " | " + cells.collect(Collectors.joining(" | ")) + " |");
    }
}
