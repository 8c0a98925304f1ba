package app.footnote.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.FailureException;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

@WindowTest
class BackgroundTasksTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BackgroundTasks background = new BackgroundTasks(threads);

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static final class ExpectedException extends FailureException {

        ExpectedException(Failure failure) {
            super(failure);
        }
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
    void givesUnhandledFailuresToTheFailureHandler() throws Exception {
        CompletableFuture<Failure> failure = new CompletableFuture<>();
        Failure expected = new Failure(
                Failure.Kind.SERVER, Message.of("ui.password-needed", "host"), Remedy.of(RemedyAction.ENTER_PASSWORD));

        new BackgroundTasks(threads, failure::complete).run(() -> {
            throw new ExpectedException(expected);
        });

        assertThat(failure.get(20, TimeUnit.SECONDS)).isEqualTo(expected);
    }

    @Test
    void explainsAnUnexpectedExceptionAsAnInternalFailure() throws Exception {
        CompletableFuture<Failure> failure = new CompletableFuture<>();

        new BackgroundTasks(threads, failure::complete).run(() -> {
            throw new IllegalStateException("thrown by the test");
        });

        assertThat(FailureWording.WINDOW.sentences(failure.get(20, TimeUnit.SECONDS)))
                .startsWith("Something went wrong inside Footnote.")
                .contains("log file")
                .doesNotContain("thrown by the test");
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
