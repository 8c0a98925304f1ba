package app.footnote.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class IndexWriterThreadTest {

    private record Ended(String how, boolean callerIsInterrupted) {
    }

    @Test
    void tellsATaskThatItIsNotWantedAnyMoreAndWaitsForItsEnd() throws Exception {
        try (IndexWriterThread writing = new IndexWriterThread()) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch unwanted = new CountDownLatch(1);
            CompletableFuture<Ended> ended = new CompletableFuture<>();
            Thread caller = Thread.startVirtualThread(() -> {
                try {
                    String how = writing.call(() -> {
                        begun.countDown();
                        unwanted.await();
                        return "in good order";
                    }, unwanted::countDown);
                    ended.complete(new Ended(how, Thread.currentThread().isInterrupted()));
                } catch (Exception e) {
                    ended.completeExceptionally(e);
                }
            });
            begun.await();

            caller.interrupt();

            assertThat(ended.get()).isEqualTo(new Ended("in good order", true));
        }
    }
}
