package app.footnote.embed.graph;

import java.util.List;

/**
 * A matrix of 8-bit weights. A weight is its number times the scale of its column; zero is 0.
 *
 * @param rows how many there are
 * @param weights row by row
 * @param scales one for each column
 */
record QuantizedMatrix(int rows, byte[] weights, float[] scales) {

    int columns() {
        return scales.length;
    }

    /** The matrices side by side: one product with it computes what a product with each of them does. */
    static QuantizedMatrix sideBySide(List<QuantizedMatrix> matrices) {
        int rows = matrices.getFirst().rows();
        int columns = matrices.stream().mapToInt(QuantizedMatrix::columns).sum();
        byte[] weights = new byte[rows * columns];
        int left = 0;
        for (QuantizedMatrix matrix : matrices) {
            for (int row = 0; row < rows; row++) {
                System.arraycopy(
                        matrix.weights, row * matrix.columns(), weights, row * columns + left, matrix.columns());
            }
            left += matrix.columns();
        }
        return new QuantizedMatrix(rows, weights, joined(matrices.stream().map(QuantizedMatrix::scales).toList()));
    }

    static float[] joined(List<float[]> parts) {
        float[] whole = new float[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }
}
