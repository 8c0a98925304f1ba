package app.footnote.read.format;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs the reading of one file so that its caller is free again when the time is over, even if a parser hangs and does
 * not notice the interruption. Such a thread cannot be ended; it is left behind, and does not keep the program alive.
 */
public final class TimeLimitedRead {

    @FunctionalInterface
    public interface Work<T> {

        T run() throws ReadException, InterruptedException;
    }

    private TimeLimitedRead() {
    }

    public static <T> T run(Path file, Duration limit, Work<T> work) throws ReadException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work::run);
        Thread.ofPlatform().daemon().name("reading " + file.getFileName()).start(task);
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new ReadException(ReadFailures.tookTooLong(file, limit), e);
        } catch (ExecutionException e) {
            throw failure(file, e.getCause());
        } finally {
            task.cancel(true);
        }
    }

    /** What a file can cause becomes a failure of reading; bugs stay what they are. */
    private static ReadException failure(Path file, @Nullable Throwable cause) throws InterruptedException {
        return switch (cause) {
            case ReadException e -> e;
            case StackOverflowError e -> new ReadException(ReadFailures.tooDeep(file), e);
            case OutOfMemoryError e -> new ReadException(ReadFailures.needsTooMuchMemory(file), e);
            case InterruptedException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> throw new IllegalStateException("Reading " + file + " failed", cause);
        };
    }
}
