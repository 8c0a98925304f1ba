package app.footnote.index;

/** Checks that vectors fit into an index. */
public final class VectorDimension {

    private VectorDimension() {
    }

    /** @throws IllegalArgumentException if the vector has another dimension */
    public static void require(int dimension, float[] vector) {
        if (vector.length != dimension) {
            throw new IllegalArgumentException(
                    "A vector of %d numbers for an index of %d".formatted(vector.length, dimension));
        }
    }
}
