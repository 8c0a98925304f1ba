package app.footnote.read.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.footnote.model.failure.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class TimeLimitedReadTest {

    private static final Path FILE = Path.of("note.pdf");

    @Test
    void doesNotCountTheTimeThatWorkWaits() throws Exception {
        Duration limit = Duration.ofMillis(100);
        String result = TimeLimitedRead.run(FILE, limit, () -> {
            pause(limit.multipliedBy(2));
            return "read";
        });
        assertThat(result).isEqualTo("read");
    }

    @Test
    void givesUpWorkThatUsesTheProcessorForTooLong() {
        assertThatThrownBy(() -> TimeLimitedRead.run(FILE, Duration.ofMillis(50), TimeLimitedReadTest::computeForever))
                .isInstanceOfSatisfying(
                        ReadException.class,
                        it -> assertThat(it.failure().kind()).isEqualTo(Failure.Kind.TOOK_TOO_LONG));
    }

    @Test
    void countsTheWorkOfInnerThreads() {
        Duration limit = Duration.ofMillis(50);
        assertThatThrownBy(
                () -> TimeLimitedRead.run(
                        FILE, limit, () -> {
                            while (true) {
                                inner();
                            }
                        }))
                .hasMessageContaining("read.file.timeout");
    }

    @Test
    void givesUpWorkThatWaitsForTooLong() {
        Duration limit = Duration.ofMillis(20);
        assertThatThrownBy(() -> TimeLimitedRead.run(FILE, limit, () -> {
            pause(limit.multipliedBy(1000));
            return "read";
        })).hasMessageContaining("read.file.stalled");
    }

    @Test
    void deadlineDoesNotCountTheTimeThatItsThreadWaits() {
        Duration limit = Duration.ofMillis(100);
        Deadline deadline = Deadline.after(limit);
        pause(limit.multipliedBy(2));
        deadline.check();
        assertThatThrownBy(() -> {
            while (true) {
                deadline.check();
            }
        }).isInstanceOf(DeadlineExceededException.class);
    }

    private static void inner() throws ReadException, InterruptedException {
        TimeLimitedRead.run(FILE, Duration.ofMinutes(1), () -> {
            long end = System.nanoTime() + Duration.ofMillis(10).toNanos();
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return "read";
        });
    }

    private static String computeForever() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return "interrupted";
    }

    private static void pause(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
