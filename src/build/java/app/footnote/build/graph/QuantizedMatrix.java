package app.footnote.build.graph;

import java.util.List;

/**
 * A matrix of weights, quantized to signed bytes: a weight is the byte times the scale of its column.
 *
 * @param rows the number of rows
 * @param weights row by row
 * @param scales one for each column
 */
record QuantizedMatrix(int rows, byte[] weights, float[] scales) {

    int columns() {
        return scales.length;
    }

    /** Places matrices side by side. One product with the result computes the products with all of them. */
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
        return new QuantizedMatrix(rows, weights,
                concatenation(matrices.stream().map(QuantizedMatrix::scales).toList()));
    }

    static float[] concatenation(List<float[]> parts) {
        float[] whole = new float[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }
}
