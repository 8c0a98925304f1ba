package app.footnote.embed;

/** The weighted mean of vectors, such as those of the parts of a text. Not thread-safe. */
public final class WeightedMean {

    private final float[] sum;

    public WeightedMean(int dimension) {
        sum = new float[dimension];
    }

    public void add(float[] vector, float weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += vector[i] * weight;
        }
    }

    /** The mean, scaled to length 1. Only the ratios of the weights matter. */
    public float[] ofUnitLength() {
        return UnitVector.of(sum);
    }
}
