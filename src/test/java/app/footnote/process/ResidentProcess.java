package app.footnote.process;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running process and its resident memory. Closing it ends the process. Linux only. */
public final class ResidentProcess implements AutoCloseable {

    private static final int LOOK_EVERY_MILLISECONDS = 100;
    private static final int REST_SECONDS = 10;
    private static final double REST_MEBIBYTES = 2;
    private static final int PATIENCE_SECONDS = 3600;
    private static final double MEBIBYTE = 1 << 20;

    private final Process process;

    private ResidentProcess(Process process) {
        this.process = process;
    }

    public static ResidentProcess of(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return new ResidentProcess(builder.start());
    }

    public void await(ProcessCondition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.holds()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("The process ended, or did nothing for an hour");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLISECONDS);
        }
    }

    /** Blocks until the memory has been almost constant for ten seconds. */
    public void awaitRest() throws IOException, InterruptedException {
        double before = mebibytes(ProcessMemory.NOW);
        int quietSeconds = 0;
        while (quietSeconds < REST_SECONDS) {
            TimeUnit.SECONDS.sleep(1);
            double now = mebibytes(ProcessMemory.NOW);
            quietSeconds = Math.abs(now - before) < REST_MEBIBYTES ? quietSeconds + 1 : 0;
            before = quietSeconds == 0 ? now : before;
        }
    }

    public double mebibytes(ProcessMemory count) throws IOException {
        return count.bytes(process.pid()).orElseThrow(() -> new IOException("The process has ended")) / MEBIBYTE;
    }

    /** Asks the process to end. Returns whether it has ended within the time limit in seconds. */
    public boolean endsWithin(int seconds) throws InterruptedException {
        process.destroy();
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
