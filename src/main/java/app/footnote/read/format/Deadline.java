package app.footnote.read.format;

import java.time.Duration;

/** A point in time after which work is given up. A check is cheap enough for inner loops. Immutable. */
public final class Deadline {

    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    public static Deadline after(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    public static Deadline never() {
        return after(Duration.ofDays(10_000));
    }

    /**
     * Returns if the work may continue.
     *
     * @throws DeadlineExceededException if the deadline has passed, or if the thread is interrupted; the thread stays
     * interrupted
     */
    public void check() {
        if (System.nanoTime() - nanos > 0 || Thread.currentThread().isInterrupted()) {
            throw new DeadlineExceededException();
        }
    }
}
