package app.footnote.cli.launch;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts the working thread on Ctrl+C and SIGTERM, and keeps the process alive until that thread has closed all
 * services.
 */
public final class InterruptHandler implements AutoCloseable {

    /** Limits the wait, because a disk may not respond. */
    private static final int MAX_WAIT_SECONDS = 20;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("ctrl-c").unstarted(this::interrupt);

    private InterruptHandler() {
    }

    public static InterruptHandler ofThisThread() {
        InterruptHandler handler = new InterruptHandler();
        Runtime.getRuntime().addShutdownHook(handler.hook);
        return handler;
    }

    private void interrupt() {
        worker.interrupt();
        try {
            boolean _ = ended.await(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
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
            // The hook is running and ends now.
        }
    }
}
