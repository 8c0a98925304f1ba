package app.footnote.read.format;

import java.time.Duration;

/** A moment after which work is given up. Asking is cheap enough for inner loops. */
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

    /** @throws Passed if the moment has come, or if the thread is interrupted, which stays so */
    public void check() {
        if (System.nanoTime() - nanos > 0 || Thread.currentThread().isInterrupted()) {
            throw new Passed();
        }
    }

    /** Work was given up. */
    static final class Passed extends RuntimeException {

        private static final long serialVersionUID = 1;

        Passed() {
            super("Took too long, or was interrupted", null, false, false);
        }
    }
}
