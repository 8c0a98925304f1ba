package app.footnote.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;

/**
 * The time and the memory of a process, from its start until it was done. The process is sampled rarely, because each
 * sample takes processor time and briefly halts the process.
 *
 * @param seconds wall-clock time
 * @param processorSeconds the total of all threads, in steps of 10 ms; on systems other than Linux the last samples may
 * be missing
 * @param peakMebibytes the peak memory; 0 on systems other than Linux, which do not report it
 */
public record ProcessRun(double seconds, double processorSeconds, double peakMebibytes) {

    private static final int SAMPLE_INTERVAL_MILLIS = 4;
    private static final int SAMPLES_PER_MEMORY_SAMPLE = 5;
    private static final double MEBIBYTE = 1 << 20;

    /** Runs the command until it exits. */
    public static ProcessRun untilExit(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        return of(command, environment, true, () -> false);
    }

    /**
     * Runs the command until the condition is true, then terminates it and waits for its exit. Fails if it exits
     * earlier.
     */
    public static ProcessRun until(ProcessCondition done, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        return of(command, environment, false, done);
    }

    private static ProcessRun of(
            List<String> command, Map<String, String> environment, boolean exitsByItself, ProcessCondition done)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("footnote-run", ".log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return watched(builder, exitsByItself, done, output);
        } finally {
            Files.delete(output);
        }
    }

    private static ProcessRun watched(ProcessBuilder builder, boolean exitsByItself, ProcessCondition done, Path output)
            throws IOException, InterruptedException {
        OptionalDouble before = EndedProcesses.processorSeconds();
        long start = System.nanoTime();
        Process process = builder.start();
        Watch watch = new Watch(process, before.isEmpty());
        boolean stopped = watch.until(done);
        double seconds = (System.nanoTime() - start) / 1e9;
        if (stopped) {
            process.destroy();
        }
        int exitCode = process.waitFor();
        if (!stopped && (!exitsByItself || exitCode != 0)) {
            throw new IOException(
                    "The exit code is %d, the output: %s%nThe command: %s"
                            .formatted(exitCode, Files.readString(output), builder.command()));
        }
        double processor = stopped || before.isEmpty()
                ? watch.processor
                : EndedProcesses.processorSeconds().orElseThrow() - before.getAsDouble();
        return new ProcessRun(seconds, processor, watch.peak);
    }

    /** Samples a process while it runs, because most of its figures are unavailable after its exit. */
    private static final class Watch {

        private final Process process;
        private final boolean samplesProcessor;
        private double processor;
        private double peak;

        Watch(Process process, boolean samplesProcessor) {
            this.process = process;
            this.samplesProcessor = samplesProcessor;
        }

        /** Blocks until the condition is true; returns false if the process exits earlier. */
        boolean until(ProcessCondition done) throws IOException, InterruptedException {
            for (int sample = 0; process.isAlive(); sample++) {
                boolean now = done.holds();
                if (now || samplesProcessor) {
                    processor = Math.max(processor, processorSeconds(process));
                }
                if (now || sample % SAMPLES_PER_MEMORY_SAMPLE == 0) {
                    peak = Math.max(peak, ProcessMemory.PEAK.bytes(process.pid()).orElse(0) / MEBIBYTE);
                }
                if (now) {
                    return true;
                }
                process.waitFor(SAMPLE_INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
            }
            return false;
        }
    }

    private static double processorSeconds(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }
}
