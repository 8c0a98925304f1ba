package app.footnote.embed;

/** The weighted mean of vectors, such as those of the parts of one text. For one thread. */
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

    /** The mean scaled to length 1, which makes the weights' own scale irrelevant. */
    public float[] ofUnitLength() {
        return UnitVector.of(sum);
    }
}
