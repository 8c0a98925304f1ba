package app.footnote.embed;

/** The cosine of the angle between two vectors of one dimension: how near their texts are in meaning. */
public final class CosineSimilarity {

    private CosineSimilarity() {
    }

    /** Of vectors of any length; not a number where one of them has no direction. */
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

    /** Of vectors of length 1, as embedders give them. */
    public static double ofUnit(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        return product;
    }
}
