package app.footnote.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.footnote.model.TokenSigns;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LateInteractionTest {

    private static final int DIMENSION = 128;

    private final Random random = new Random(7);
    private final float[] trees = direction();
    private final float[] rotations = direction();
    private final float[] weather = direction();

    private float[] direction() {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        double length = Math.sqrt(product(vector, vector));
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** The estimate without rounding of the question. */
    private static double estimate(float[] question, float[] passage) {
        double sum = 0;
        for (int i = 0; i < DIMENSION; i++) {
            sum += passage[i] > 0 ? question[i] : -question[i];
        }
        return sum / Math.sqrt(DIMENSION);
    }

    private static TokenSigns signs(int headings, int[] sentences, float[]... vectors) {
        int words = DIMENSION / Long.SIZE;
        long[] bits = new long[vectors.length * words];
        for (int i = 0; i < vectors.length; i++) {
            for (int component = 0; component < DIMENSION; component++) {
                if (vectors[i][component] > 0) {
                    bits[i * words + component / Long.SIZE] |= 1L << component;
                }
            }
        }
        return new TokenSigns(DIMENSION, headings, sentences, bits);
    }

    private static TokenMatch match(TokenSigns passage, float[]... question) {
        return new LateInteraction(Arrays.asList(question)).match(passage).orElseThrow();
    }

    @Test
    void estimatesCosinesFromSigns() {
        TokenMatch match = match(signs(0, new int[]{1}, weather), trees);
        assertThat(match.passage()).isCloseTo(estimate(trees, weather), within(.03));
    }

    @Test
    void averagesTheBestWordForEachWordOfTheQuestion() {
        TokenMatch match = match(signs(0, new int[]{1, 2}, trees, weather, rotations), trees, rotations);
        assertThat(match.passage())
                .isCloseTo((estimate(trees, trees) + estimate(rotations, rotations)) / 2, within(.03));
    }

    @Test
    void findsTheSentenceWithMostOfTheQuestion() {
        TokenSigns together = signs(0, new int[]{2, 1}, trees, rotations, weather);
        TokenSigns apart = signs(0, new int[]{1, 1, 1}, trees, weather, rotations);
        assertThat(match(together, trees, rotations).sentence())
                .isEqualTo(match(together, trees, rotations).passage())
                .isGreaterThan(match(apart, trees, rotations).sentence() + .1);
        assertThat(match(apart, trees, rotations).passage()).isEqualTo(match(together, trees, rotations).passage());
    }

    @Test
    void countsHeadingsForEachSentence() {
        TokenSigns below = signs(1, new int[]{1, 1}, trees, weather, rotations);
        assertThat(match(below, trees, rotations).sentence()).isEqualTo(match(below, trees, rotations).passage());
    }

    @Test
    void comparesHeadingsAloneIfThereIsNoText() {
        TokenMatch match = match(signs(1, new int[]{}, trees), trees);
        assertThat(match.sentence()).isEqualTo(match.passage()).isCloseTo(estimate(trees, trees), within(.03));
    }

    @Test
    void hasNoMatchWithoutWords() {
        assertThat(new LateInteraction(List.of(trees)).match(signs(0, new int[]{}))).isEmpty();
    }
}
