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
 * What the embedded index costs as a library grows: prints a table and draws its curves into
 * {@code src/site/markdown/scale.svg}. Each library is made and searched by processes of its own, see
 * {@link LibraryGrowth} and {@link SearchMeasurement}, and then deleted. What was measured is kept in
 * {@code target/scale}, so that sizes can be measured one by one: table and plot show all that is there.
 *
 * <p>
 * Arguments: a folder of evaluation sets; how many passages each library has (3000 20000 100000 1000000). A library of
 * a million takes about 4 GB of disk, for a while twice as much. Options for the JVM that are given to this one, such
 * as {@code --add-modules}, are given to the others too, but for {@code -Xmx}.
 */
public final class ScaleMeasurement {

    private static final List<Integer> SIZES = List.of(3_000, 20_000, 100_000, 1_000_000);
    private static final Path KEPT = Path.of("target", "scale");
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
        Map<Integer, ScaleFigures> all = kept();
        measurement.print(all);
        Files.writeString(PLOT, new ScalePlot(all).svg());
    }

    private void measure(int passages) throws Exception {
        Files.createDirectories(KEPT);
        Path index = Files.createTempDirectory("footnote-scale");
        try {
            ScaleFigures growth = run(LibraryGrowth.class, HEAP_WHILE_BUILDING, index, passages);
            ScaleFigures search = run(SearchMeasurement.class, HEAP_WHILE_SEARCHING, index, passages);
            growth.and(search).writeTo(KEPT.resolve(passages + ".properties"));
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

    /** Those that this JVM was given, without its heap. */
    private static List<String> options() {
        return ManagementFactory.getRuntimeMXBean()
                .getInputArguments()
                .stream()
                .filter(option -> !option.startsWith("-Xm"))
                .toList();
    }

    private static Map<Integer, ScaleFigures> kept() throws IOException {
        Map<Integer, ScaleFigures> kept = new TreeMap<>();
        try (Stream<Path> files = Files.list(KEPT)) {
            for (Path file : files.toList()) {
                kept.put(Integer.valueOf(file.getFileName().toString().replaceAll("\\D", "")), ScaleFigures.read(file));
            }
        }
        return kept;
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
