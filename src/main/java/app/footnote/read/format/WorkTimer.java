package app.footnote.read.format;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Measures the processor time of work on a thread of its own, including work that it starts on further threads and
 * waits for. Safe for use by several threads.
 */
final class WorkTimer {

    /** The timer of the work on the current thread. */
    private static final ThreadLocal<WorkTimer> CURRENT = new ThreadLocal<>();

    private final @Nullable WorkTimer parent = CURRENT.get();
    private final long started = System.nanoTime();

    /** The time of this work's thread if it has ended, and of the inner work that has ended, in nanoseconds. */
    private final AtomicLong finished = new AtomicLong();

    private volatile @Nullable Thread thread;
    private volatile @Nullable WorkTimer inner;

    /** Measures from now on, until {@link #end}. Called on the work's thread. */
    void begin() {
        CURRENT.set(this);
        thread = Thread.currentThread();
        Optional.ofNullable(parent).ifPresent(outer -> outer.inner = this);
    }

    /** Called on the work's thread. */
    void end() {
        thread = null;
        finished.addAndGet(ProcessorTime.of(Thread.currentThread(), started));
        Optional.ofNullable(parent).ifPresent(outer -> {
            outer.inner = null;
            outer.finished.addAndGet(finished.get());
        });
        CURRENT.remove();
    }

    /** The processor time up to now, in nanoseconds. */
    long used() {
        Thread running = thread;
        WorkTimer innerWork = inner;
        return finished.get()
                + (running == null ? 0 : Math.max(0, ProcessorTime.of(running, started)))
                + (innerWork == null ? 0 : innerWork.used());
    }
}
