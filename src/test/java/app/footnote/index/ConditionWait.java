package app.footnote.index;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for conditions. */
public final class ConditionWait {

    private static final long TIMEOUT_NANOS = 60_000_000_000L;
    private static final long POLL_INTERVAL_NANOS = 5_000_000;

    private ConditionWait() {
    }

    /** Blocks until the condition is true; fails after a minute. */
    public static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TIMEOUT_NANOS;
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The condition did not become true");
            }
            LockSupport.parkNanos(POLL_INTERVAL_NANOS);
        }
    }
}
