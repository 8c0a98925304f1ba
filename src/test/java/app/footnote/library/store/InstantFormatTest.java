package app.footnote.library.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InstantFormatTest {

    @Test
    void readsTheTextOfAnyInstant() {
        Random random = new Random(1);
        long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        for (ChronoUnit unit : List.of(
                ChronoUnit.SECONDS, ChronoUnit.MILLIS, ChronoUnit.MICROS, ChronoUnit.NANOS, ChronoUnit.DAYS)) {
            for (int i = 0; i < 500; i++) {
                Instant instant = Instant.ofEpochSecond(random.nextLong(first, last), random.nextInt(1_000_000_000))
                        .truncatedTo(unit);
                assertThat(InstantFormat.parse(instant.toString())).isEqualTo(instant);
            }
        }
    }

    @Test
    void readsYearsWithMoreThanFourDigits() {
        for (Instant odd : List.of(Instant.MIN, Instant.MAX, Instant.EPOCH, Instant.parse("-0044-03-15T12:00:00Z"))) {
            assertThat(InstantFormat.parse(odd.toString())).isEqualTo(odd);
        }
    }

    @Test
    void refusesMalformedTexts() {
        for (String damaged : List.of(
                "", "yesterday", "2026-02-30T00:00:00Z", "2026-01-31T23:59:59", "2026-01-31T2x:59:59Z",
                "2026-01-31T23:59:59.12345678901Z")) {
            assertThatThrownBy(() -> InstantFormat.parse(damaged)).isInstanceOf(RuntimeException.class);
        }
    }
}
