package app.footnote.answer.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenEstimatorTest {

    private static final String ENGLISH = "A replica that lost its link asks the master for the writes it has missed. "
            .repeat(40);

    private final TokenEstimator count = new TokenEstimator();

    @Test
    void countsRatherTooManyThanTooFew() {
        // 15 words and a full stop.
        assertThat(count.of("A replica that lost its link asks the master for the writes it has missed."))
                .isBetween(16, 26);
        assertThat(count.of("2026-11-22")).isGreaterThanOrEqualTo(10);
        assertThat(count.of("数据库的复制")).isGreaterThanOrEqualTo(6);
        assertThat(count.of("")).isZero();
    }

    @Test
    void comesDownTowardsWhatTheModelCountsButNeverBelow() {
        int first = count.of(ENGLISH);
        int counted = (int) (first * 0.75);
        for (int i = 0; i < 20; i++) {
            count.learn(count.of(ENGLISH), counted);
        }

        assertThat(count.of(ENGLISH)).isBetween(counted, (int) (counted * 1.15));
    }

    @Test
    void goesUpAtOnceWhereItCountedTooFew() {
        int first = count.of(ENGLISH);
        count.learn(first, first * 2);

        assertThat(count.of(ENGLISH)).isGreaterThan(first * 2);
    }

    @Test
    void doesNotBelieveAServerThatCountsOnlyWhatItHadNotInItsCache() {
        int first = count.of(ENGLISH);
        count.learn(first, 12);
        count.learn(first, 0);

        assertThat(count.of(ENGLISH)).isEqualTo(first);
    }
}
