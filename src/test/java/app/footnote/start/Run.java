package app.footnote.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What one process took, from its start until it was done.
 *
 * @param seconds by the clock
 * @param processorSeconds of all its threads; the last few milliseconds may be missing
 * @param peakMebibytes the most memory it held at once; 0 where the system does not say, which is outside Linux
 */
record Run(double seconds, double processorSeconds, double peakMebibytes) {

    private static final int LOOK_EVERY_MILLISECONDS = 4;

    /** Runs the command until it has ended. */
    static Run toItsEnd(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        return of(command, environment, () -> false);
    }

    /** Runs the command until this is so, then asks it to end and waits until it has. */
    static Run until(BooleanSupplier done, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        return of(command, environment, done);
    }

    private static Run of(List<String> command, Map<String, String> environment, BooleanSupplier done)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        Process process = builder.start();
        double processor = 0;
        double peak = 0;
        boolean stopped = false;
        while (process.isAlive() && !stopped) {
            processor = Math.max(processor, processorSeconds(process));
            peak = Math.max(peak, peakMebibytes(process));
            stopped = done.getAsBoolean();
            Thread.sleep(LOOK_EVERY_MILLISECONDS);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (stopped) {
            process.destroy();
        }
        int exitCode = process.waitFor();
        if (!stopped && exitCode != 0) {
            throw new IOException(command + " ended with " + exitCode);
        }
        return new Run(seconds, processor, peak);
    }

    private static double processorSeconds(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    private static double peakMebibytes(Process process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findAny()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
