package app.footnote.index;

import app.footnote.embed.UnitVector;
import java.util.Random;

/** Random unit vectors, uniformly distributed. */
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
