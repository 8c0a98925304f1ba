package app.footnote.embed;

/** The weighted mean of vectors that were made of the parts of one text. For one thread. */
final class WeightedMean {

    private final float[] sum;

    WeightedMean(int dimension) {
        sum = new float[dimension];
    }

    void add(float[] vector, float weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i] * weight;
        }
    }

    /** The mean scaled to length 1, which makes the weights' own scale irrelevant. */
    float[] ofUnitLength() {
        return UnitVector.of(sum);
    }
}
