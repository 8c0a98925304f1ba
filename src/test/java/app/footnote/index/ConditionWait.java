package app.footnote.index;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what comes about by itself. */
public final class ConditionWait {

    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final long LOOK_AGAIN_NANOS = 5_000_000;

    private ConditionWait() {
    }

    /** Blocks until it is so. */
    public static void await(Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("It did not come about");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
    }
}
