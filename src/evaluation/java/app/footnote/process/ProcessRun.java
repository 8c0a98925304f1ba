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
 * What one process took, from its start until it was done. It is looked at rarely while it runs: each look takes time
 * of the processors that it runs on, and halts it for a moment.
 *
 * @param seconds by the clock
 * @param processorSeconds of all its threads, in steps of a hundredth; outside Linux the last few may be missing
 * @param peakMebibytes the most memory it held at once; 0 where the system does not say, which is outside Linux
 */
public record ProcessRun(double seconds, double processorSeconds, double peakMebibytes) {

    private static final int LOOK_EVERY_MILLISECONDS = 4;
    private static final int LOOKS_FOR_ONE_AT_MEMORY = 5;
    private static final double MEBIBYTE = 1 << 20;

    /** Runs the command until it has ended. */
    public static ProcessRun toItsEnd(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        return of(command, environment, true, () -> false);
    }

    /** Runs the command until this is so, then asks it to end and waits until it has; it must not end before. */
    public static ProcessRun until(ProcessCondition done, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        return of(command, environment, false, done);
    }

    private static ProcessRun of(
            List<String> command, Map<String, String> environment, boolean endsItself, ProcessCondition done)
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

    private static ProcessRun watched(ProcessBuilder builder, boolean endsItself, ProcessCondition done, Path printed)
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
        if (!stopped && (!endsItself || exitCode != 0)) {
            throw new IOException(
                    "It ended with %d and said: %s%nThe command was: %s"
                            .formatted(exitCode, Files.readString(printed), builder.command()));
        }
        double processor = stopped || before.isEmpty()
                ? watch.processor
                : EndedProcesses.processorSeconds().orElseThrow() - before.getAsDouble();
        return new ProcessRun(seconds, processor, watch.peak);
    }

    /** Looks at a process while it runs, for the system forgets most of what it took when it ends. */
    private static final class Watch {

        private final Process process;
        private final boolean processorToo;
        private double processor;
        private double peak;

        Watch(Process process, boolean processorToo) {
            this.process = process;
            this.processorToo = processorToo;
        }

        /** Returns when this is so, or false when the process has ended before. */
        boolean until(ProcessCondition done) throws IOException, InterruptedException {
            for (int look = 0; process.isAlive(); look++) {
                boolean now = done.holds();
                if (now || processorToo) {
                    processor = Math.max(processor, processorSeconds(process));
                }
                if (now || look % LOOKS_FOR_ONE_AT_MEMORY == 0) {
                    peak = Math.max(peak, ProcessMemory.PEAK.bytes(process.pid()).orElse(0) / MEBIBYTE);
                }
                if (now) {
                    return true;
                }
                process.waitFor(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
            }
            return false;
        }
    }

    private static double processorSeconds(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }
}
