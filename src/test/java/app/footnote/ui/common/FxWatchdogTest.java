package app.footnote.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

@WindowTest
class FxWatchdogTest {

    private static final long WORK_NANOS = 30_000_000;

    @Test
    void measuresWorkOnTheFxThread() throws Exception {
        FxToolkit.registerPrimaryStage();
        try (FxWatchdog watchdog = FxWatchdog.begin()) {
            FxThread.run(FxWatchdogTest::work);
            FxThread.awaitIdle();

            FxWork work = watchdog.end();

            assertThat(work.pieces().getFirst().cpuNanos()).isGreaterThan(WORK_NANOS);
            assertThat(work.figures()).doesNotContain("; 0 over 8 ms");
        }
    }

    private static void work() {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start <= WORK_NANOS) {
            Thread.onSpinWait();
        }
    }

    @Test
    void showsBranchingCallsAndThoseOfFootnote() {
        StackTraceElement pulse = call("javafx.Pulse", "pulse");
        StackTraceElement ours = call("app.footnote.Pane", "show");
        StackTree tree = StackTree.of(
                List.of(
                        new StackTraceElement[]{call("java.Left", "left"), ours, pulse},
                        new StackTraceElement[]{call("java.Right", "right"), ours, pulse}));

        assertThat(tree.text().lines().map(String::strip)).containsExactly(
                "100 % app.footnote.Pane.show:1", "50 % java.Left.left:1", "50 % java.Right.right:1");
    }

    @Test
    void attributesWorkToTheInnermostKnownCall() {
        FxTask piece = new FxTask(
                1, 1,
                List.of(
                        new StackTraceElement[]{call("java.util.List", "get"), call("app.footnote.Pane", "show"),
                                call("org.fxmisc.Flow", "layout")},
                        new StackTraceElement[]{call("javafx.Scene", "pulse")}));

        assertThat(piece.kinds()).containsOnly(
                Map.entry(FxTask.Kind.OURS, 1L), Map.entry(FxTask.Kind.OTHER, 1L));
    }

    private static StackTraceElement call(String type, String method) {
        return new StackTraceElement(type, method, null, 1);
    }
}
