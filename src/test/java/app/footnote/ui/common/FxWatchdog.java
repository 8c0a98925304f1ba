package app.footnote.ui.common;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Measures how long the FX thread works before it runs the next task. Each millisecond it gives the thread a beat, a
 * tiny task; the work between two beats is a piece. Pieces are measured in processor time of the thread, which is
 * independent of other programs. While a beat is waiting, a stack trace of the thread is taken each millisecond. Two
 * short consecutive pieces may count as one, but one piece never counts as two. Not thread-safe.
 */
public final class FxWatchdog implements AutoCloseable {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    /** Shorter pieces cannot be distinguished from the beats. */
    private static final long MIN_NANOS = 500_000;
    private static final long SAMPLE_INTERVAL_MILLIS = 1;

    private final Thread fx;
    private final Thread thread;
    private final long beganNanos = System.nanoTime();
    private final List<FxTask> pieces = new ArrayList<>();
    private long busyNanos;
    /** Processor time of the FX thread at the end of the last beat. */
    private long usedNanos;
    private volatile boolean watching = true;

    private FxWatchdog(Thread fx) {
        this.fx = fx;
        this.usedNanos = CPU.getThreadCpuTime(fx.threadId());
        this.thread = Thread.ofPlatform().daemon().name("fx-watchdog").unstarted(this::watch);
    }

    /** Starts measuring. JavaFX must have been started. */
    public static FxWatchdog begin() {
        CompletableFuture<Thread> fx = new CompletableFuture<>();
        FxThread.run(() -> fx.complete(Thread.currentThread()));
        FxWatchdog watchdog = new FxWatchdog(fx.join());
        watchdog.thread.start();
        return watchdog;
    }

    private void watch() {
        try {
            while (watching) {
                beat();
                TimeUnit.MILLISECONDS.sleep(SAMPLE_INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            // The measurement was cancelled.
        }
    }

    private void beat() throws InterruptedException {
        List<StackTraceElement[]> stacks = new ArrayList<>();
        CountDownLatch reached = new CountDownLatch(1);
        long[] used = new long[2];
        long asked = System.nanoTime();
        FxThread.later(() -> {
            used[0] = CPU.getCurrentThreadCpuTime() - usedNanos;
            used[1] = System.nanoTime() - asked;
            usedNanos = CPU.getCurrentThreadCpuTime();
            reached.countDown();
        });
        while (!reached.await(SAMPLE_INTERVAL_MILLIS, TimeUnit.MILLISECONDS)) {
            if (!fx.isAlive()) {
                return;
            }
            sample(stacks);
        }
        busyNanos += used[0];
        if (used[0] > MIN_NANOS) {
            pieces.add(new FxTask(used[0], used[1], stacks));
        }
    }

    /** Takes a stack trace, unless the FX thread waits for the render thread. */
    private void sample(List<StackTraceElement[]> stacks) {
        StackTraceElement[] stack = fx.getStackTrace();
        if (stack.length > 0 && !stack[0].getMethodName().equals("park")) {
            stacks.add(stack);
        }
    }

    /** Stops measuring and returns the result. */
    public FxWork end() throws InterruptedException {
        watching = false;
        thread.join();
        return new FxWork(System.nanoTime() - beganNanos, busyNanos, pieces);
    }

    @Override
    public void close() {
        watching = false;
        thread.interrupt();
    }
}
