package app.footnote.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl+C (and a polite kill) into an interruption of the thread that works, and keeps the process alive until
 * that thread has put everything away.
 */
final class InterruptHandler implements AutoCloseable {

    /** A disk that does not answer must not keep the program alive for ever. */
    private static final int PATIENCE_SECONDS = 20;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("ctrl-c").unstarted(this::interrupt);

    private InterruptHandler() {
    }

    static InterruptHandler ofThisThread() {
        InterruptHandler interruption = new InterruptHandler();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void interrupt() {
        worker.interrupt();
        try {
            boolean _ = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running, and has just been told that it may end.
        }
    }
}
