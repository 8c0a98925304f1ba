package app.footnote.library.folders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SettledFilesTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private static final Path SLIDES = Path.of("slides.pdf");
    private static final Path NOTES = Path.of("notes.md");

    private final SettledFiles files = new SettledFiles(Duration.ofSeconds(2));

    private static Instant after(long millis) {
        return START.plusMillis(millis);
    }

    @Test
    void returnsAFileOnceItHasNotChangedForTheWholePeriod() {
        files.changed(SLIDES, START);
        files.changed(SLIDES, after(1_500));

        assertThat(files.take(after(2_000))).isEmpty();
        assertThat(files.isChanging(SLIDES)).isTrue();
        assertThat(files.take(after(3_500))).containsExactly(SLIDES);
        assertThat(files.isChanging(SLIDES)).isFalse();
    }

    @Test
    void returnsOtherFilesWhileOneKeepsChanging() {
        files.changed(NOTES, START);
        for (int millis = 0; millis <= 2_000; millis += 100) {
            files.changed(SLIDES, after(millis));
        }

        assertThat(files.take(after(2_000))).containsExactly(NOTES);
        assertThat(files.isChanging(SLIDES)).isTrue();
    }

    @Test
    void returnsTheTimeUntilTheNextFileIsSettled() {
        assertThat(files.untilNext(START)).isEmpty();

        files.changed(SLIDES, START);
        files.changed(NOTES, after(500));

        assertThat(files.untilNext(after(500))).contains(Duration.ofMillis(1_500));
        assertThat(files.untilNext(after(9_000))).contains(Duration.ZERO);
    }
}
