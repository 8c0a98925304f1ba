package app.footnote.ui.chat.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.footnote.ui.common.FxThread;
import app.footnote.ui.common.WindowTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

@WindowTest
class PulseSchedulerTest {

    private final List<String> steps = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final PulseScheduler scheduler = new PulseScheduler();

    @BeforeEach
    void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private boolean step(String name, int count) {
        steps.add(name);
        return steps.stream().filter(name::equals).count() == count;
    }

    @Test
    void runsAllStepsOfATaskBeforeTheNextTask() {
        FxThread.run(() -> {
            scheduler.schedule(() -> step("first", 3), () -> steps.add("done"));
            scheduler.schedule(() -> step("second", 2), () -> done.complete(null));
        });
        done.join();

        assertThat(steps).containsExactly("first", "first", "first", "done", "second", "second");
    }

    @Test
    void continuesAfterAStepThatThrew() {
        FxThread.run(() -> {
            try {
                assertThatIllegalStateException()
                        .isThrownBy(() -> scheduler.schedule(PulseSchedulerTest::failing, () -> steps.add("left")));
                scheduler.schedule(() -> step("next", 2), () -> done.complete(null));
            } catch (AssertionError e) {
                done.completeExceptionally(e);
            }
        });
        done.join();

        assertThat(steps).containsExactly("left", "next", "next");
    }

    private static boolean failing() {
        throw new IllegalStateException("This step fails");
    }

    @Test
    void dropsTheRunningTaskWhenCancelled() {
        FxThread.run(() -> {
            scheduler.schedule(() -> step("cancelled", 9), () -> steps.add("never"));
            scheduler.cancelAll();
            scheduler.schedule(() -> step("next", 2), () -> done.complete(null));
        });
        done.join();

        assertThat(steps).containsExactly("cancelled", "next", "next");
    }
}
