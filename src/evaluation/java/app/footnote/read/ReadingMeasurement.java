package app.footnote.read;

import static java.util.Objects.requireNonNull;

import app.footnote.evaluation.MeasurementSeries;
import app.footnote.function.ThrowingConsumer;
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
 * Compares how fast PDFs are read by Footnote, with the position of each character, and by Poppler's {@code pdftotext},
 * as plain text and with the box of each word. {@code pdftotext} must be installed. Footnote reads in this process
 * after a warm-up; {@code pdftotext} runs as one process for each file, as its users run it. The readers alternate for
 * each file. Files that one of them cannot read are left out.
 *
 * <p>
 * Arguments: a folder with PDFs, and the number of rounds (5 by default).
 */
public final class ReadingMeasurement {

    private static final String FOOTNOTE = "Footnote";
    private static final String PDFTOTEXT = "pdftotext";
    private static final String PDFTOTEXT_WITH_BOXES = "pdftotext -bbox";

    private final PrintStream out;
    private final List<Path> files;
    private final Map<String, ThrowingConsumer<Path, Exception>> readers = new LinkedHashMap<>();
    private int pages;

    private ReadingMeasurement(PrintStream out, List<Path> files) {
        this.out = out;
        this.files = files;
        readers.put(FOOTNOTE, ReadingMeasurement::read);
        readers.put(PDFTOTEXT, file -> run("pdftotext", "-q", file.toString(), "-"));
        readers.put(PDFTOTEXT_WITH_BOXES, file -> run("pdftotext", "-q", "-bbox", file.toString(), "-"));
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
        readers.keySet().forEach(name -> seconds.put(name, new double[files.size()][rounds]));
        List<String> order = new ArrayList<>(readers.keySet());
        for (int round = 0; round < rounds; round++) {
            for (int file = 0; file < files.size(); file++) {
                for (String name : order) {
                    long start = System.nanoTime();
                    requireNonNull(readers.get(name)).accept(files.get(file));
                    requireNonNull(seconds.get(name))[file][round] = (System.nanoTime() - start) / 1e9;
                }
                Collections.rotate(order, 1);
            }
        }
        out.printf(Locale.ROOT, "%d files, %d pages, %d rounds; one file at a time%n", files.size(), pages, rounds);
        MeasurementSeries footnote = medians(requireNonNull(seconds.get(FOOTNOTE)));
        for (String name : readers.keySet()) {
            MeasurementSeries series = medians(requireNonNull(seconds.get(name)));
            MeasurementSeries ratios = series.ratiosTo(footnote);
            out.printf(
                    Locale.ROOT,
                    "%-18s %6.1f pages/s; its time relative to Footnote: %.2f in all, %.2f median of files [%.2f-%.2f]%n",
                    name, pages / series.sum(), series.sum() / footnote.sum(), ratios.median(), ratios.min(),
                    ratios.max());
        }
    }

    private void twoAtOnce(int rounds) throws Exception {
        Map<String, double[]> seconds = new LinkedHashMap<>();
        readers.keySet().forEach(name -> seconds.put(name, new double[rounds]));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < rounds; round++) {
                for (Map.Entry<String, ThrowingConsumer<Path, Exception>> reader : readers.entrySet()) {
                    long start = System.nanoTime();
                    List<Callable<Boolean>> tasks = files.stream().<Callable<Boolean>>map(file -> () -> {
                        reader.getValue().accept(file);
                        return true;
                    }).toList();
                    for (Future<Boolean> task : threads.invokeAll(tasks)) {
                        task.get();
                    }
                    requireNonNull(seconds.get(reader.getKey()))[round] = (System.nanoTime() - start) / 1e9;
                }
            }
        }
        out.println("two files at once");
        MeasurementSeries footnote = MeasurementSeries.of(requireNonNull(seconds.get(FOOTNOTE)));
        seconds.forEach((name, all) -> {
            MeasurementSeries series = MeasurementSeries.of(all);
            MeasurementSeries ratios = series.ratiosTo(footnote);
            out.printf(
                    Locale.ROOT, "%-18s %6.1f pages/s; its time relative to Footnote: %.2f [%.2f-%.2f]%n", name,
                    pages / series.median(), ratios.median(), ratios.min(), ratios.max());
        });
    }

    private static MeasurementSeries medians(double[][] seconds) {
        return MeasurementSeries.of(List.of(seconds), rounds -> MeasurementSeries.of(rounds).median());
    }
}
