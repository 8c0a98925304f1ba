package app.footnote.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RelativeDayTest {

    private static String describe(String at) {
        return RelativeDay.of(LocalDateTime.parse(at).atZone(ZoneOffset.UTC), LocalDate.of(2026, 11, 22));
    }

    @Test
    void describesTheDayRelativeToToday() {
        assertThat(describe("2026-11-22T14:02")).isEqualTo("today 14:02");
        assertThat(describe("2026-11-21T23:59")).isEqualTo("yesterday 23:59");
        assertThat(describe("2026-11-18T09:30")).isEqualTo("Wednesday 09:30");
        assertThat(describe("2026-11-02T09:30")).isEqualTo("Nov 2, 2026");
    }
}
