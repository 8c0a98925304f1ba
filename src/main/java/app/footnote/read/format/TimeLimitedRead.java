package app.footnote.read.format;

import app.footnote.function.ThrowingSupplier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs the reading of one file on a thread of its own, with a limit of processor time, because files must not fail on a
 * machine that is busy with other things. By the clock it may take several times as long. The caller continues when a
 * limit is reached, even if a parser hangs and ignores the interruption. Such a thread cannot be ended; it stays behind
 * as a daemon thread, which does not keep the program running.
 */
public final class TimeLimitedRead {

    /** Between measurements of work that has nearly used up its time. */
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);

    private TimeLimitedRead() {
    }

    /**
     * The result of the work.
     *
     * @param limit in processor time
     * @throws ReadException if the work fails, or if it takes longer than the limit
     * @throws InterruptedException if the calling thread is interrupted; the work is then interrupted too
     */
    public static <T> T run(Path file, Duration limit, ThrowingSupplier<T, ReadException> work)
            throws ReadException, InterruptedException {
        WorkTimer timer = new WorkTimer();
        FutureTask<T> task = new FutureTask<>(() -> {
            timer.begin();
            try {
                return work.get();
            } finally {
                timer.end();
            }
        });
        Thread.ofPlatform().daemon().name("reading " + file.getFileName()).start(task);
        try {
            return result(file, limit, task, timer);
        } catch (ExecutionException e) {
            throw failure(file, e.getCause());
        } finally {
            task.cancel(true);
        }
    }

    private static <T> T result(Path file, Duration limit, FutureTask<T> task, WorkTimer timer)
            throws ReadException, ExecutionException, InterruptedException {
        Duration longest = ProcessorTime.longest(limit);
        long latest = System.nanoTime() + longest.toNanos();
        long wait = limit.toNanos();
        while (true) {
            try {
                return task.get(wait, TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                long unused = limit.toNanos() - timer.used();
                long rest = latest - System.nanoTime();
                if (unused <= 0) {
                    throw new ReadException(ReadFailures.timeout(file, limit), e);
                }
                if (rest <= 0) {
                    throw new ReadException(ReadFailures.stalled(file, longest), e);
                }
                wait = Math.max(SHORTEST_WAIT.toNanos(), Math.min(unused, rest));
            }
        }
    }

    /** Turns what a file can cause into a failure of reading; mistakes in the program stay unchecked. */
    private static ReadException failure(Path file, @Nullable Throwable cause) throws InterruptedException {
        return switch (cause) {
            case ReadException e -> e;
            case StackOverflowError e -> new ReadException(ReadFailures.nestedTooDeeply(file), e);
            case OutOfMemoryError e -> new ReadException(ReadFailures.outOfMemory(file), e);
            case InterruptedException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> throw new IllegalStateException("Reading " + file + " failed", cause);
        };
    }
}
