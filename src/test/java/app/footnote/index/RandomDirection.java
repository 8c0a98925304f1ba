package app.footnote.index;

import app.footnote.embed.UnitVector;
import java.util.Random;

/** Vectors of length 1 that point anywhere, each way as likely as any other. */
public final class RandomDirection {

    private RandomDirection() {
    }

    public static float[] of(Random random, int dimension) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return UnitVector.of(vector);
    }
}
