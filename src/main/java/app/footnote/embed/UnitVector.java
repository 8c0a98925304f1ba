package app.footnote.embed;

/** Scales vectors to length 1, so that their dot product equals their cosine. */
public final class UnitVector {

    private UnitVector() {
    }

    /** The vector with the same direction and length 1. A zero vector is returned unchanged. */
    public static float[] of(float[] vector) {
        double square = 0;
        for (float value : vector) {
            square += (double) value * value;
        }
        if (square == 0) {
            return vector;
        }
        float scale = (float) (1 / Math.sqrt(square));
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = vector[i] * scale;
        }
        return unit;
    }
}
