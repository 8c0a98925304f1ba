package app.footnote.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class BackgroundTasksTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BackgroundTasks background = new BackgroundTasks(threads);

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void passesTheResultToTheFxThread() throws Exception {
        CompletableFuture<Boolean> result = new CompletableFuture<>();

        background.call(() -> 1, _ -> result.complete(FxThread.isCurrent()), result::completeExceptionally);

        assertThat(result.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void reportsErrorsToo() throws Exception {
        CompletableFuture<Exception> result = new CompletableFuture<>();

        background.run(() -> {
            throw new OutOfMemoryError("thrown by the test");
        }, () -> result.completeExceptionally(new AssertionError("The task did not fail")), result::complete);

        assertThat(result.get(20, TimeUnit.SECONDS)).hasRootCauseMessage("thrown by the test");
    }
}
