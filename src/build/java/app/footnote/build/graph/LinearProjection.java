package app.footnote.build.graph;

import java.util.Arrays;
import java.util.List;

/** A linear map of each token: a matrix product plus a bias. */
record LinearProjection(QuantizedMatrix matrix, float[] bias) {

    /** Joins projections of the same input. The output of the result is the concatenation of their outputs. */
    static LinearProjection concatenation(LinearProjection... parts) {
        List<LinearProjection> all = Arrays.asList(parts);
        return new LinearProjection(
                QuantizedMatrix.sideBySide(all.stream().map(LinearProjection::matrix).toList()),
                QuantizedMatrix.concatenation(all.stream().map(LinearProjection::bias).toList()));
    }
}
