package app.footnote.build.graph;

import ai.onnx.proto.OnnxMl.ModelProto;
import app.footnote.build.graph.GraphBuilder.Attribute;
import app.footnote.build.graph.GraphBuilder.Value;
import java.util.List;

/**
 * The encoder, rewritten with ONNX Runtime's fused operations: from the token ids of one text to the output of its
 * first token, and to the input of the last layer for each token, which is there anyway. A run takes a single text, and
 * therefore needs no attention mask. The operations are described in "Contributed Operators" of ONNX Runtime's
 * documentation.
 */
final class FusedGraph {

    /** Of bge-small; the original file does not contain it. */
    private static final int HEADS = 12;

    private final GraphBuilder builder = new GraphBuilder("bge-small-en-v1.5-q-fused");
    private final OriginalGraph original;

    private FusedGraph(OriginalGraph original) {
        this.original = original;
    }

    static ModelProto of(OriginalGraph original) {
        FusedGraph fused = new FusedGraph(original);
        fused.build();
        return fused.builder.model();
    }

    private void build() {
        Value tokens = embeddings(builder.input("input_ids"));
        int last = original.layers() - 1;
        for (int layer = 0; layer < last; layer++) {
            EncoderLayer weights = original.encoderLayer(layer);
            tokens = feedForward(weights, tokens, attention(weights.attention(), tokens));
        }
        EncoderLayer weights = original.encoderLayer(last);
        Value first = firstToken(tokens);
        Value output = feedForward(weights, first, firstTokenAttention(weights.attention(), first, tokens));
        int dimension = weights.norm().gain().length;
        builder.output(builder.standard("Reshape", List.of(output, builder.integers(1, dimension))), dimension);
        builder.tokenOutput(tokens, dimension);
    }

    /** Word and position embeddings, normalised. The positions include the constant vector of the first segment. */
    private Value embeddings(Value ids) {
        EmbeddingTable words = original.words();
        Value table = builder.unsignedBytes(words.bytes(), words.size(), words.dimension());
        Value bytes = builder.standard("Gather", List.of(table, ids));
        Value word = builder.standard(
                "DequantizeLinear",
                List.of(bytes, builder.floats(new float[]{words.scale()}), unsignedByte(words.zero())));
        return addAndNormalize(original.embeddingNorm(), word, positionEmbeddings(ids));
    }

    private Value unsignedByte(int value) {
        return builder.unsignedBytes(new byte[]{(byte) value});
    }

    private Value positionEmbeddings(Value ids) {
        EmbeddingTable positions = original.positions();
        EmbeddingTable segments = original.segments();
        int dimension = positions.dimension();
        float[] values = new float[positions.size() * dimension];
        for (int i = 0; i < values.length; i++) {
            values[i] = positions.value(i / dimension, i % dimension) + segments.value(0, i % dimension);
        }
        Value all = builder.floats(values, 1, positions.size(), dimension);
        Value length = builder.standard(
                "Gather", List.of(builder.standard("Shape", List.of(ids)), builder.integers(1)));
        return builder.standard("Slice", List.of(all, builder.integers(0), length, builder.integers(1)));
    }

    /** Computes query, key and value of all tokens in one matrix product. */
    private Value attention(EncoderLayer.Attention weights, Value tokens) {
        LinearProjection all = LinearProjection.concatenation(weights.query(), weights.key(), weights.value());
        List<Value> parts = split(project(all, tokens), 3);
        return attention(weights, parts.get(0), parts.get(1), parts.get(2));
    }

    /** The first token attends to all tokens; the output of the others is not needed. */
    private Value firstTokenAttention(EncoderLayer.Attention weights, Value first, Value tokens) {
        List<Value> parts = split(project(LinearProjection.concatenation(weights.key(), weights.value()), tokens), 2);
        return attention(weights, project(weights.query(), first), parts.get(0), parts.get(1));
    }

    private Value attention(EncoderLayer.Attention weights, Value query, Value key, Value value) {
        Value attended =
                builder.fused("MultiHeadAttention", List.of(query, key, value), Attribute.of("num_heads", HEADS));
        return project(weights.output(), attended);
    }

    private List<Value> split(Value value, int parts) {
        return builder.standard("Split", List.of(value), parts, Attribute.of("axis", 2));
    }

    private Value firstToken(Value tokens) {
        return builder.standard("Slice",
                List.of(tokens, builder.integers(0), builder.integers(1), builder.integers(1)));
    }

    private Value feedForward(EncoderLayer weights, Value tokens, Value attention) {
        Value attended = addAndNormalize(weights.attentionNorm(), attention, tokens);
        Value wide = builder.fused("Gelu", List.of(project(weights.widening(), attended)));
        return addAndNormalize(weights.norm(), project(weights.narrowing(), wide), attended);
    }

    private Value addAndNormalize(LayerNormalization norm, Value one, Value other) {
        int size = norm.gain().length;
        return builder.fused(
                "SkipLayerNormalization",
                List.of(one, other, builder.floats(norm.gain(), size), builder.floats(norm.bias(), size)),
                Attribute.of("epsilon", norm.epsilon()));
    }

    private Value project(LinearProjection projection, Value tokens) {
        QuantizedMatrix matrix = projection.matrix();
        return builder.fused(
                "DynamicQuantizeMatMul",
                List.of(
                        tokens,
                        builder.signedBytes(matrix.weights(), matrix.rows(), matrix.columns()),
                        builder.floats(matrix.scales(), matrix.columns()),
                        Value.NONE,
                        builder.floats(projection.bias(), matrix.columns())));
    }
}
