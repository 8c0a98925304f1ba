package app.footnote.answer.ollama;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenEstimatorTest {

    private static final String ENGLISH = "A replica that lost its link asks the master for the writes it has missed. "
            .repeat(40);

    private final TokenEstimator estimator = new TokenEstimator();

    @Test
    void overestimatesRatherThanUnderestimates() {
        // 15 words and a full stop.
        assertThat(estimator.estimate("A replica that lost its link asks the master for the writes it has missed."))
                .isBetween(16, 26);
        assertThat(estimator.estimate("2026-11-22")).isGreaterThanOrEqualTo(10);
        assertThat(estimator.estimate("数据库的复制")).isGreaterThanOrEqualTo(6);
        assertThat(estimator.estimate("")).isZero();
    }

    @Test
    void decreasesTowardsTheCountsOfTheModelButNotBelow() {
        int first = estimator.estimate(ENGLISH);
        int counted = (int) (first * 0.75);
        for (int i = 0; i < 20; i++) {
            estimator.learn(estimator.estimate(ENGLISH), counted);
        }

        assertThat(estimator.estimate(ENGLISH)).isBetween(counted, (int) (counted * 1.15));
    }

    @Test
    void increasesImmediatelyAfterAnUnderestimate() {
        int first = estimator.estimate(ENGLISH);
        estimator.learn(first, first * 2);

        assertThat(estimator.estimate(ENGLISH)).isGreaterThan(first * 2);
    }

    @Test
    void ignoresCountsThatExcludeCachedTokens() {
        int first = estimator.estimate(ENGLISH);
        estimator.learn(first, 12);
        estimator.learn(first, 0);

        assertThat(estimator.estimate(ENGLISH)).isEqualTo(first);
    }
}
