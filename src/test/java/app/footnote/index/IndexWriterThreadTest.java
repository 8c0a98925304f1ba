package app.footnote.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class IndexWriterThreadTest {

    private record TaskEnd(String result, boolean callerIsInterrupted) {
    }

    @Test
    void notifiesATaskOfAnInterruptAndWaitsForItsEnd() throws Exception {
        try (IndexWriterThread thread = new IndexWriterThread()) {
            CountDownLatch started = new CountDownLatch(1);
            CountDownLatch interrupted = new CountDownLatch(1);
            CompletableFuture<TaskEnd> ended = new CompletableFuture<>();
            Thread caller = Thread.startVirtualThread(() -> {
                try {
                    String result = thread.call(() -> {
                        started.countDown();
                        interrupted.await();
                        return "completed";
                    }, interrupted::countDown);
                    ended.complete(new TaskEnd(result, Thread.currentThread().isInterrupted()));
                } catch (Exception e) {
                    ended.completeExceptionally(e);
                }
            });
            started.await();

            caller.interrupt();

            assertThat(ended.get()).isEqualTo(new TaskEnd("completed", true));
        }
    }
}
