package app.footnote.embed;

/** The cosine of the angle between two vectors of the same dimension: how close their texts are in meaning. */
public final class CosineSimilarity {

    private CosineSimilarity() {
    }

    /** For vectors of any length. The result is NaN if one of them is zero. */
    public static double of(float[] one, float[] other) {
        double product = 0;
        double squareOfOne = 0;
        double squareOfOther = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            squareOfOne += one[i] * one[i];
            squareOfOther += other[i] * other[i];
        }
        return product / Math.sqrt(squareOfOne * squareOfOther);
    }

    /** For vectors of length 1, such as those of an embedder. */
    public static double ofUnit(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }
}
