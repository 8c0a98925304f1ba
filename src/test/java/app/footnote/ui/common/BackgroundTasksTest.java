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
    void tellsOnTheFxThreadWhatCameOfTheWork() throws Exception {
        CompletableFuture<Boolean> told = new CompletableFuture<>();

        background.call(() -> 1, _ -> told.complete(FxThread.isCurrent()), told::completeExceptionally);

        assertThat(told.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void tellsOfErrorsToo() throws Exception {
        CompletableFuture<Exception> told = new CompletableFuture<>();

        background.run(() -> {
            throw new OutOfMemoryError("of the test's own");
        }, () -> told.completeExceptionally(new AssertionError("It did not fail")), told::complete);

        assertThat(told.get(20, TimeUnit.SECONDS)).hasRootCauseMessage("of the test's own");
    }
}
