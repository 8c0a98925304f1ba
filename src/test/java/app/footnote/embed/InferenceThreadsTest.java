package app.footnote.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InferenceThreadsTest {

    private static final int PATIENCE_SECONDS = 30;

    private final AtomicInteger count = new AtomicInteger(1);
    private final InferenceThreads threads = new InferenceThreads(count::get);

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void runsMoreTasksAfterTheLimitIsRaised() throws Exception {
        count.set(3);
        threads.adjust();
        CyclicBarrier allAtOnce = new CyclicBarrier(3);

        List<Future<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tasks.add(threads.submit(() -> allAtOnce.await(PATIENCE_SECONDS, TimeUnit.SECONDS)));
        }

        for (Future<Integer> task : tasks) {
            assertThat(task.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isBetween(0, 2);
        }
    }

    @Test
    void endsSurplusThreadsAfterTheirTasks() throws Exception {
        count.set(2);
        threads.adjust();
        CyclicBarrier bothAtWork = new CyclicBarrier(2);
        List<Thread> workers = new ArrayList<>();
        for (Future<Thread> task : List.of(threads.submit(() -> met(bothAtWork)),
                threads.submit(() -> met(bothAtWork)))) {
            workers.add(task.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }

        count.set(1);
        threads.adjust();

        while (workers.stream().filter(Thread::isAlive).count() > 1) {
            Thread.onSpinWait();
        }
        assertThat(threads.submit(() -> true).get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private static Thread met(CyclicBarrier others) throws Exception {
        others.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return Thread.currentThread();
    }
}
