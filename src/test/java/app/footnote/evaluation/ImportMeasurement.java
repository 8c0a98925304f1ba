package app.footnote.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long a folder of notes takes to become findable, and how much memory, from the start of a process to its end:
 * Footnote's {@code add}, the same once more, and langchain4j's Easy RAG. They take turns; both get the options that
 * Footnote is started with. The peak of memory is the kernel's (Linux), heap and native together.
 *
 * <p>
 * Arguments: a folder of notes; how many rounds (3).
 */
public final class ImportMeasurement {

    private static final List<String> OPTIONS = List.of(
            "-Xms32m", "-Xmx1g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow", "-Djava.awt.headless=true");
    private static final String FIRST = "Footnote add";
    private static final String AGAIN = "Footnote add again";
    private static final String EASY_RAG = "Easy RAG";

    private final PrintStream out;
    private final Path notes;
    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();

    private ImportMeasurement(PrintStream out, Path notes) {
        this.out = out;
        this.notes = notes;
    }

    /** What a process cost. */
    private record Cost(double seconds, double busySeconds, double megabytes) {
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
            List<String> add = List.of("app.footnote.Main", "--home", home.toString(), "add", notes.toString());
            run(FIRST, add);
            run(AGAIN, add);
        } finally {
            delete(home);
        }
    }

    private void easyRag() throws Exception {
        run(EASY_RAG, List.of(EasyRagImport.class.getName(), notes.toString()));
    }

    private void run(String name, List<String> program) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(program);
        Path log = Files.createTempFile("import", ".log");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
                    .start();
            Cost cost = watched(process, start);
            if (process.exitValue() != 0) {
                throw new IOException(name + " failed: " + Files.readString(log));
            }
            costs.computeIfAbsent(name, _ -> new ArrayList<>()).add(cost);
            out.printf(Locale.ROOT, "%-20s %s%n", name, cost);
        } finally {
            Files.delete(log);
        }
    }

    /** The kernel forgets a process when it ends, so it is asked again and again until then. */
    private static Cost watched(Process process, long start) throws IOException, InterruptedException {
        double megabytes = 0;
        Duration busy = Duration.ZERO;
        while (!process.waitFor(Duration.ofMillis(20))) {
            megabytes = Math.max(megabytes, peakMegabytes(process.pid()));
            busy = process.info().totalCpuDuration().orElse(busy);
        }
        return new Cost((System.nanoTime() - start) / 1e9, busy.toMillis() / 1e3, megabytes);
    }

    private static double peakMegabytes(long process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    private void print() {
        out.printf("%n%s; medians of %d rounds%n", notes, costs.get(FIRST).size());
        costs.forEach(
                (name, all) -> out.printf(
                        Locale.ROOT, "%-20s %7.1f s, %7.1f s of work, %5.0f MB%n", name, median(all, Cost::seconds),
                        median(all, Cost::busySeconds), median(all, Cost::megabytes)));
        printRatio("Easy RAG's time over ours", EASY_RAG, FIRST, Cost::seconds);
        printRatio("Easy RAG's work over ours", EASY_RAG, FIRST, Cost::busySeconds);
        printRatio("our memory over Easy RAG's", FIRST, EASY_RAG, Cost::megabytes);
        printRatio("again over the first time", AGAIN, FIRST, Cost::seconds);
    }

    private void printRatio(String name, String one, String other, ToDoubleFunction<Cost> measure) {
        List<Double> ratios = IntStream.range(0, costs.get(one).size())
                .mapToObj(
                        round -> measure.applyAsDouble(costs.get(one).get(round))
                                / measure.applyAsDouble(costs.get(other).get(round)))
                .toList();
        out.printf(
                Locale.ROOT, "%-28s %.3f of medians, by round %.3f to %.3f%n", name,
                median(costs.get(one), measure) / median(costs.get(other), measure), Collections.min(ratios),
                Collections.max(ratios));
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> measure) {
        double[] sorted = costs.stream().mapToDouble(measure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
