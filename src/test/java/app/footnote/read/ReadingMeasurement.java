package app.footnote.read;

import static java.util.Objects.requireNonNull;

import app.footnote.evaluation.MeasurementSeries;
import app.footnote.read.format.ReadException;
import app.footnote.read.format.ReadLimits;
import app.footnote.read.format.StructuredNote;
import app.footnote.read.pdf.PdfReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * How fast PDFs are read, every char with its place on the page, beside poppler's {@code pdftotext}, which must be
 * installed: with plain text, and with the box of each word. Footnote reads in this process, warm; {@code pdftotext} is
 * a process for each file, as its users run it. All take turns, file by file; files that one of them cannot read are
 * left out.
 *
 * <p>
 * Arguments: a folder with PDFs; how many rounds (5).
 */
public final class ReadingMeasurement {

    private static final String OURS = "Footnote";
    private static final String TEXT = "pdftotext";
    private static final String BOXES = "pdftotext -bbox";

    private final PrintStream out;
    private final List<Path> files;
    private final Map<String, Way> ways = new LinkedHashMap<>();
    private int pages;

    private ReadingMeasurement(PrintStream out, List<Path> files) {
        this.out = out;
        this.files = files;
        ways.put(OURS, ReadingMeasurement::read);
        ways.put(TEXT, file -> run("pdftotext", "-q", file.toString(), "-"));
        ways.put(BOXES, file -> run("pdftotext", "-q", "-bbox", file.toString(), "-"));
    }

    /** One way to read a file. */
    private interface Way {

        void read(Path file) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        ReadingMeasurement measurement = new ReadingMeasurement(System.out, readable(Path.of(args[0])));
        measurement.warmUp();
        measurement.fileByFile(rounds);
        measurement.twoAtOnce(rounds);
        System.exit(0);
    }

    private static List<Path> readable(Path folder) throws Exception {
        List<Path> readable = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(file -> file.toString().endsWith(".pdf")).sorted().toList()) {
                try {
                    run("pdftotext", "-q", file.toString(), "-");
                    read(file);
                    readable.add(file);
                } catch (IOException | ReadException e) {
                    System.out.println("Left out: " + file + ": " + e.getMessage());
                }
            }
        }
        return readable;
    }

    private static StructuredNote read(Path file) throws ReadException, InterruptedException {
        return new PdfReader().read(file, (_, _) -> {
        }, ReadLimits.standard());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("pdftotext ended with " + process.exitValue());
        }
    }

    private void warmUp() throws Exception {
        for (int round = 0; round < 3; round++) {
            pages = 0;
            for (Path file : files) {
                pages += read(file).pages().size();
            }
        }
    }

    private void fileByFile(int rounds) throws Exception {
        Map<String, double[][]> seconds = new LinkedHashMap<>();
        ways.keySet().forEach(name -> seconds.put(name, new double[files.size()][rounds]));
        List<String> order = new ArrayList<>(ways.keySet());
        for (int round = 0; round < rounds; round++) {
            for (int file = 0; file < files.size(); file++) {
                for (String name : order) {
                    long start = System.nanoTime();
                    requireNonNull(ways.get(name)).read(files.get(file));
                    requireNonNull(seconds.get(name))[file][round] = (System.nanoTime() - start) / 1e9;
                }
                Collections.rotate(order, 1);
            }
        }
        out.printf(Locale.ROOT, "%d files, %d pages, %d rounds; one file at a time%n", files.size(), pages, rounds);
        MeasurementSeries ours = medians(requireNonNull(seconds.get(OURS)));
        for (String name : ways.keySet()) {
            MeasurementSeries its = medians(requireNonNull(seconds.get(name)));
            MeasurementSeries ratios = its.over(ours);
            out.printf(
                    Locale.ROOT,
                    "%-18s %6.1f pages/s; its time over ours: %.2f in all, %.2f median of files [%.2f-%.2f]%n",
                    name, pages / its.sum(), its.sum() / ours.sum(), ratios.median(), ratios.least(), ratios.most());
        }
    }

    private void twoAtOnce(int rounds) throws Exception {
        Map<String, double[]> seconds = new LinkedHashMap<>();
        ways.keySet().forEach(name -> seconds.put(name, new double[rounds]));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < rounds; round++) {
                for (Map.Entry<String, Way> way : ways.entrySet()) {
                    long start = System.nanoTime();
                    List<Callable<Boolean>> tasks = files.stream().<Callable<Boolean>>map(file -> () -> {
                        way.getValue().read(file);
                        return true;
                    }).toList();
                    for (Future<Boolean> task : threads.invokeAll(tasks)) {
                        task.get();
                    }
                    requireNonNull(seconds.get(way.getKey()))[round] = (System.nanoTime() - start) / 1e9;
                }
            }
        }
        out.println("two files at once");
        MeasurementSeries ours = MeasurementSeries.of(requireNonNull(seconds.get(OURS)));
        seconds.forEach((name, all) -> {
            MeasurementSeries its = MeasurementSeries.of(all);
            MeasurementSeries ratios = its.over(ours);
            out.printf(
                    Locale.ROOT, "%-18s %6.1f pages/s; its time over ours: %.2f [%.2f-%.2f]%n", name,
                    pages / its.median(), ratios.median(), ratios.least(), ratios.most());
        });
    }

    private static MeasurementSeries medians(double[][] seconds) {
        return MeasurementSeries.of(List.of(seconds), rounds -> MeasurementSeries.of(rounds).median());
    }
}
