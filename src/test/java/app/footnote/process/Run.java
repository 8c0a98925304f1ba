package app.footnote.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What one process took, from its start until it was done.
 *
 * @param seconds by the clock
 * @param processorSeconds of all its threads; the last few milliseconds may be missing
 * @param peakMebibytes the most memory it held at once; 0 where the system does not say, which is outside Linux
 */
public record Run(double seconds, double processorSeconds, double peakMebibytes) {

    private static final int LOOK_EVERY_MILLISECONDS = 4;
    private static final double MEBIBYTE = 1 << 20;

    /** Runs the command until it has ended. */
    public static Run toItsEnd(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        return of(command, environment, true, () -> false);
    }

    /** Runs the command until this is so, then asks it to end and waits until it has; it must not end before. */
    public static Run until(Condition done, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        return of(command, environment, false, done);
    }

    private static Run of(
            List<String> command, Map<String, String> environment, boolean endsItself, Condition done)
            throws IOException, InterruptedException {
        Path printed = Files.createTempFile("footnote-run", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile());
            builder.environment().putAll(environment);
            return watched(builder, endsItself, done, printed);
        } finally {
            Files.delete(printed);
        }
    }

    /** The system forgets what a process took when it ends, so it is asked again and again until then. */
    private static Run watched(ProcessBuilder builder, boolean endsItself, Condition done, Path printed)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = builder.start();
        double processor = 0;
        double peak = 0;
        boolean stopped = false;
        while (process.isAlive() && !stopped) {
            processor = Math.max(processor, processorSeconds(process));
            peak = Math.max(peak, ProcessMemory.PEAK.bytes(process.pid()).orElse(0) / MEBIBYTE);
            stopped = done.holds();
            Thread.sleep(LOOK_EVERY_MILLISECONDS);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (stopped) {
            process.destroy();
        }
        int exitCode = process.waitFor();
        if (!stopped && (!endsItself || exitCode != 0)) {
            throw new IOException(
                    "It ended with %d and said: %s%nThe command was: %s"
                            .formatted(exitCode, Files.readString(printed), builder.command()));
        }
        return new Run(seconds, processor, peak);
    }

    private static double processorSeconds(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }
}
