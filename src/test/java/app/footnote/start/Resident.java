package app.footnote.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that goes on, and what memory of the computer's it holds; it is ended when this is closed. Linux only. */
final class Resident implements AutoCloseable {

    private static final int LOOK_EVERY_MILLISECONDS = 100;
    private static final int REST_SECONDS = 10;
    private static final double REST_MEBIBYTES = 2;
    private static final int PATIENCE_SECONDS = 3600;

    private final Process process;

    private Resident(Process process) {
        this.process = process;
    }

    /** What is waited for. */
    interface Condition {

        boolean holds() throws IOException;
    }

    static Resident of(List<String> command, Map<String, String> environment) throws IOException {
        return new Resident(process(command, environment));
    }

    /** A process that says nothing. */
    static Process process(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    void await(Condition condition) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.holds()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("The process ended, or did nothing for an hour");
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLISECONDS);
        }
    }

    /** Returns when it has held nearly the same for ten seconds. */
    void awaitRest() throws IOException, InterruptedException {
        double before = mebibytes("VmRSS");
        int quietSeconds = 0;
        while (quietSeconds < REST_SECONDS) {
            TimeUnit.SECONDS.sleep(1);
            double now = mebibytes("VmRSS");
            quietSeconds = Math.abs(now - before) < REST_MEBIBYTES ? quietSeconds + 1 : 0;
            before = quietSeconds == 0 ? now : before;
        }
    }

    /** @param count of those that the kernel keeps in a process's {@code status}: VmRSS, VmHWM, RssAnon */
    double mebibytes(String count) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith(count + ":"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (NoSuchFileException e) {
            throw new IOException("The process has ended", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
