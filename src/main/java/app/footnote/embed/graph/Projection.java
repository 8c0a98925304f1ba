package app.footnote.embed.graph;

import java.util.Arrays;
import java.util.List;

/** A linear map of each token: a product with a matrix, then a sum with a bias. */
record Projection(QuantizedMatrix matrix, float[] bias) {

    /** Maps of the same input as one, whose output holds theirs one after the other. */
    static Projection together(Projection... parts) {
        List<Projection> all = Arrays.asList(parts);
        return new Projection(
                QuantizedMatrix.sideBySide(all.stream().map(Projection::matrix).toList()),
                QuantizedMatrix.joined(all.stream().map(Projection::bias).toList()));
    }
}
