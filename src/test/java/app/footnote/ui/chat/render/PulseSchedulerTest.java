package app.footnote.ui.chat.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.footnote.ui.common.FxThread;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class PulseSchedulerTest {

    private final List<String> steps = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private final PulseScheduler paced = new PulseScheduler();

    @BeforeEach
    void start() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private boolean step(String name, int of) {
        steps.add(name);
        return steps.stream().filter(name::equals).count() == of;
    }

    @Test
    void goesThroughAllStepsOfOneWorkBeforeThoseOfTheNext() {
        FxThread.run(() -> {
            paced.begin(() -> step("first", 3), () -> steps.add("done"));
            paced.begin(() -> step("second", 2), () -> done.complete(null));
        });
        done.join();

        assertThat(steps).containsExactly("first", "first", "first", "done", "second", "second");
    }

    @Test
    void goesOnAfterAStepThatBroke() {
        FxThread.run(() -> {
            try {
                assertThatIllegalStateException()
                        .isThrownBy(() -> paced.begin(PulseSchedulerTest::broken, () -> steps.add("left")));
                paced.begin(() -> step("next", 2), () -> done.complete(null));
            } catch (AssertionError e) {
                done.completeExceptionally(e);
            }
        });
        done.join();

        assertThat(steps).containsExactly("left", "next", "next");
    }

    private static boolean broken() {
        throw new IllegalStateException("This step is broken");
    }

    @Test
    void forgetsWhatIsUnderWay() {
        FxThread.run(() -> {
            paced.begin(() -> step("forgotten", 9), () -> steps.add("never"));
            paced.forget();
            paced.begin(() -> step("next", 2), () -> done.complete(null));
        });
        done.join();

        assertThat(steps).containsExactly("forgotten", "next", "next");
    }
}
