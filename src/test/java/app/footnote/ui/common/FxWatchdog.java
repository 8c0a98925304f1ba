package app.footnote.ui.common;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Watches how long the FX thread works before it comes to what is asked of it next. Every millisecond a beat is handed
 * to it; what it does between two beats is a piece of work. Each piece is measured in processor time of that thread,
 * which other programs do not disturb, and while a beat is waiting, what the thread does is looked at each millisecond.
 * Two short pieces that follow each other at once may count as one, never the other way round. For one thread.
 */
public final class FxWatchdog implements AutoCloseable {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    /** What is shorter cannot be told from the beats themselves. */
    private static final long LEAST_NANOS = 500_000;
    private static final long BETWEEN_LOOKS_MILLIS = 1;

    private final Thread fx;
    private final Thread dog;
    private final long beganNanos = System.nanoTime();
    private final List<FxTask> pieces = new ArrayList<>();
    private long busyNanos;
    /** Processor time of the FX thread at the end of the last beat. */
    private long usedNanos;
    private volatile boolean watching = true;

    private FxWatchdog(Thread fx) {
        this.fx = fx;
        this.usedNanos = CPU.getThreadCpuTime(fx.threadId());
        this.dog = Thread.ofPlatform().daemon().name("fx-watchdog").unstarted(this::watch);
    }

    /** Begins to watch; JavaFX must have been started. */
    public static FxWatchdog begin() {
        CompletableFuture<Thread> fx = new CompletableFuture<>();
        FxThread.run(() -> fx.complete(Thread.currentThread()));
        FxWatchdog watchdog = new FxWatchdog(fx.join());
        watchdog.dog.start();
        return watchdog;
    }

    private void watch() {
        try {
            while (watching) {
                beat();
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            }
        } catch (InterruptedException e) {
            // Nobody wants to know any more.
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
        while (!reached.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
            if (!fx.isAlive()) {
                return;
            }
            look(stacks);
        }
        busyNanos += used[0];
        if (used[0] > LEAST_NANOS) {
            pieces.add(new FxTask(used[0], used[1], stacks));
        }
    }

    /** Waiting for what draws is no work. */
    private void look(List<StackTraceElement[]> stacks) {
        StackTraceElement[] stack = fx.getStackTrace();
        if (stack.length > 0 && !stack[0].getMethodName().equals("park")) {
            stacks.add(stack);
        }
    }

    /** Ends the watch and says what was seen. */
    public FxWork end() throws InterruptedException {
        watching = false;
        dog.join();
        return new FxWork(System.nanoTime() - beganNanos, busyNanos, pieces);
    }

    @Override
    public void close() {
        watching = false;
        dog.interrupt();
    }
}
