package app.footnote.read.format;

import java.time.Duration;

/**
 * The time after which work is given up, in processor time of the thread that creates the deadline, because on a busy
 * machine a thread may wait for long. A check is cheap enough for inner loops. For use by that thread only.
 */
public final class Deadline {

    private final long limit;
    private final long usedAtStart = ProcessorTime.ofCurrentThread();
    private final long latest;

    /** The time of the clock before which the processor time cannot have been used up. */
    private long nextMeasurement;

    private Deadline(Duration limit) {
        long now = System.nanoTime();
        this.limit = limit.toNanos();
        this.latest = now + ProcessorTime.longest(limit).toNanos();
        this.nextMeasurement = now + this.limit;
    }

    public static Deadline after(Duration processorTime) {
        return new Deadline(processorTime);
    }

    public static Deadline never() {
        return after(Duration.ofDays(1000));
    }

    /**
     * Returns if the work may continue.
     *
     * @throws DeadlineExceededException if the deadline has passed, or if the thread is interrupted; the thread stays
     * interrupted
     */
    public void check() {
        if (System.nanoTime() - nextMeasurement > 0) {
            measure();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new DeadlineExceededException();
        }
    }

    /** The exception that ends work early that will clearly not be done in time. */
    public DeadlineExceededException exceeded() {
        return new DeadlineExceededException();
    }

    private void measure() {
        long now = System.nanoTime();
        long rest = limit - (ProcessorTime.ofCurrentThread() - usedAtStart);
        if (rest <= 0 || now - latest > 0) {
            throw new DeadlineExceededException();
        }
        nextMeasurement = now + rest;
    }
}
