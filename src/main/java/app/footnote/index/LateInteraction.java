package app.footnote.index;

import app.footnote.model.TokenSigns;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Compares the vectors of a question's words with the signs of the vectors of a passage's words. The sum of a vector's
 * components, each with the sign of the other vector's component, estimates the cosine well enough for ranking. The
 * components of the question are rounded to 4 bits, of which each is counted with one instruction for 64 components.
 * Not thread-safe.
 */
public final class LateInteraction {

    private static final int PLANES = 4;

    /** Rounded components are from 1 to 15, where 8 stands for zero. */
    private static final int ZERO = 1 << (PLANES - 1);

    private final int dimension;
    private final int words;
    private final int count;

    /** For each vector its 4 planes: the lowest bits of all components, the second bits, and so on. */
    private final long[] planes;

    private final int[] sums;
    private final double[] scales;

    private final int[] bestInHeadings;
    private final int[] bestInSentence;
    private final int[] best;

    /** @param question vectors of unit length, at least one */
    public LateInteraction(List<float[]> question) {
        dimension = question.getFirst().length;
        words = dimension / Long.SIZE;
        count = question.size();
        planes = new long[count * PLANES * words];
        sums = new int[count];
        scales = new double[count];
        bestInHeadings = new int[count];
        bestInSentence = new int[count];
        best = new int[count];
        for (int i = 0; i < count; i++) {
            round(question.get(i), i);
        }
    }

    private void round(float[] vector, int number) {
        float highest = 0;
        for (float component : vector) {
            highest = Math.max(highest, Math.abs(component));
        }
        float step = highest == 0 ? 1 : highest / (ZERO - 1);
        scales[number] = step / Math.sqrt(dimension);
        for (int i = 0; i < dimension; i++) {
            int rounded = ZERO + Math.round(vector[i] / step);
            sums[number] += rounded;
            for (int plane = 0; plane < PLANES; plane++) {
                long bit = ((long) rounded >>> plane) & 1;
                planes[(number * PLANES + plane) * words + i / Long.SIZE] |= bit << i;
            }
        }
    }

    /** Empty if the passage has no words to compare. */
    public Optional<TokenMatch> match(TokenSigns passage) {
        if (passage.count() == 0 || passage.dimension() != dimension) {
            return Optional.empty();
        }
        Arrays.fill(bestInHeadings, Integer.MIN_VALUE);
        compare(passage, 0, passage.headings(), bestInHeadings);
        System.arraycopy(bestInHeadings, 0, best, 0, count);
        double bestSentence = passage.sentences().length == 0 ? mean(bestInHeadings) : -1;
        int from = passage.headings();
        for (int sentence : passage.sentences()) {
            System.arraycopy(bestInHeadings, 0, bestInSentence, 0, count);
            compare(passage, from, from + sentence, bestInSentence);
            from += sentence;
            bestSentence = Math.max(bestSentence, mean(bestInSentence));
            for (int i = 0; i < count; i++) {
                best[i] = Math.max(best[i], bestInSentence[i]);
            }
        }
        return Optional.of(new TokenMatch(mean(best), bestSentence));
    }

    private double mean(int[] products) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += scales[i] * products[i];
        }
        return sum / count;
    }

    /** Raises the highest product of each vector of the question with the given vectors of a passage. */
    private void compare(TokenSigns passage, int from, int to, int[] highest) {
        long[] bits = passage.bits();
        for (int token = from; token < to; token++) {
            int at = token * words;
            int positive = 0;
            for (int i = 0; i < words; i++) {
                positive += Long.bitCount(bits[at + i]);
            }
            int zeros = ZERO * (dimension - 2 * positive);
            for (int i = 0; i < count; i++) {
                int product = 2 * sumOfPositive(bits, at, i) - sums[i] + zeros;
                highest[i] = Math.max(highest[i], product);
            }
        }
    }

    /** The sum of the rounded components of a vector of the question where the passage's vector is positive. */
    private int sumOfPositive(long[] bits, int at, int number) {
        int sum = 0;
        int plane = number * PLANES * words;
        for (int i = 0; i < words; i++) {
            long positive = bits[at + i];
            sum += Long.bitCount(planes[plane + i] & positive)
                    + (Long.bitCount(planes[plane + words + i] & positive) << 1)
                    + (Long.bitCount(planes[plane + 2 * words + i] & positive) << 2)
                    + (Long.bitCount(planes[plane + 3 * words + i] & positive) << 3);
        }
        return sum;
    }
}
