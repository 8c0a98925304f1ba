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
 * Runs the reading of one file on a thread of its own, with a time limit. The caller continues when the limit is
 * reached, even if a parser hangs and ignores the interruption. Such a thread cannot be ended; it stays behind as a
 * daemon thread, which does not keep the program running.
 */
public final class TimeLimitedRead {

    private TimeLimitedRead() {
    }

    /**
     * The result of the work.
     *
     * @throws ReadException if the work fails, or if it takes longer than the limit
     * @throws InterruptedException if the calling thread is interrupted; the work is then interrupted too
     */
    public static <T> T run(Path file, Duration limit, ThrowingSupplier<T, ReadException> work)
            throws ReadException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread.ofPlatform().daemon().name("reading " + file.getFileName()).start(task);
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new ReadException(ReadFailures.timeout(file, limit), e);
        } catch (ExecutionException e) {
            throw failure(file, e.getCause());
        } finally {
            task.cancel(true);
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
