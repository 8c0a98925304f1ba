package app.footnote.embed.graph;

import ai.onnx.proto.OnnxMl.ModelProto;
import app.footnote.embed.graph.GraphDraft.Setting;
import app.footnote.embed.graph.GraphDraft.Value;
import java.util.List;

/**
 * Draws the encoder anew with ONNX Runtime's fused operations: from the numbers of one text's tokens to the output of
 * its first token. It is for a text at a time, so nothing is masked. The operations are described in "Contributed
 * Operators" of the runtime's documentation.
 */
final class FusedGraph {

    /** Of bge-small; the original file does not say it. */
    private static final int HEADS = 12;

    private final GraphDraft draft = new GraphDraft("bge-small-en-v1.5-q-fused");
    private final OriginalGraph original;

    private FusedGraph(OriginalGraph original) {
        this.original = original;
    }

    static ModelProto of(OriginalGraph original) {
        FusedGraph fused = new FusedGraph(original);
        fused.draw();
        return fused.draft.model();
    }

    private void draw() {
        Value tokens = embedded(draft.input("input_ids"));
        int last = original.layers() - 1;
        for (int layer = 0; layer < last; layer++) {
            EncoderLayer weights = original.encoderLayer(layer);
            tokens = rest(weights, tokens, attention(weights.attention(), tokens));
        }
        EncoderLayer weights = original.encoderLayer(last);
        Value first = firstOf(tokens);
        Value output = rest(weights, first, attentionOfFirst(weights.attention(), first, tokens));
        int dimension = weights.norm().gain().length;
        draft.output(draft.standard("Reshape", List.of(output, draft.whole(1, dimension))), dimension);
    }

    /** Words and positions, normalised. The vector that says "first text" is the same for all: positions hold it. */
    private Value embedded(Value ids) {
        EmbeddingTable words = original.words();
        Value table = draft.unsignedBytes(words.bytes(), words.size(), words.dimension());
        Value bytes = draft.standard("Gather", List.of(table, ids));
        Value word = draft.standard(
                "DequantizeLinear",
                List.of(bytes, draft.floats(new float[]{words.scale()}), unsignedByte(words.zero())));
        return norm(original.embeddingNorm(), word, positionsOf(ids));
    }

    private Value unsignedByte(int value) {
        return draft.unsignedBytes(new byte[]{(byte) value});
    }

    private Value positionsOf(Value ids) {
        EmbeddingTable positions = original.positions();
        EmbeddingTable texts = original.texts();
        int dimension = positions.dimension();
        float[] values = new float[positions.size() * dimension];
        for (int i = 0; i < values.length; i++) {
            values[i] = positions.value(i / dimension, i % dimension) + texts.value(0, i % dimension);
        }
        Value all = draft.floats(values, 1, positions.size(), dimension);
        Value length = draft.standard(
                "Gather", List.of(draft.standard("Shape", List.of(ids)), draft.whole(1)));
        return draft.standard("Slice", List.of(all, draft.whole(0), length, draft.whole(1)));
    }

    /** Query, key and value of all tokens by one product. */
    private Value attention(EncoderLayer.Attention weights, Value tokens) {
        Projection all = Projection.together(weights.query(), weights.key(), weights.value());
        List<Value> parts = split(project(all, tokens), 3);
        return attention(weights, parts.get(0), parts.get(1), parts.get(2));
    }

    /** All tokens are looked at, but by the first one alone. */
    private Value attentionOfFirst(EncoderLayer.Attention weights, Value first, Value tokens) {
        List<Value> parts = split(project(Projection.together(weights.key(), weights.value()), tokens), 2);
        return attention(weights, project(weights.query(), first), parts.get(0), parts.get(1));
    }

    private Value attention(EncoderLayer.Attention weights, Value query, Value key, Value value) {
        Value seen = draft.fused("MultiHeadAttention", List.of(query, key, value), Setting.of("num_heads", HEADS));
        return project(weights.output(), seen);
    }

    private List<Value> split(Value value, int parts) {
        return draft.standard("Split", List.of(value), parts, Setting.of("axis", 2));
    }

    private Value firstOf(Value tokens) {
        return draft.standard("Slice", List.of(tokens, draft.whole(0), draft.whole(1), draft.whole(1)));
    }

    private Value rest(EncoderLayer weights, Value tokens, Value seen) {
        Value attended = norm(weights.attentionNorm(), seen, tokens);
        Value wide = draft.fused("Gelu", List.of(project(weights.widening(), attended)));
        return norm(weights.norm(), project(weights.narrowing(), wide), attended);
    }

    private Value norm(Norm norm, Value one, Value other) {
        int size = norm.gain().length;
        return draft.fused(
                "SkipLayerNormalization",
                List.of(one, other, draft.floats(norm.gain(), size), draft.floats(norm.bias(), size)),
                Setting.of("epsilon", norm.epsilon()));
    }

    private Value project(Projection projection, Value tokens) {
        QuantizedMatrix matrix = projection.matrix();
        return draft.fused(
                "DynamicQuantizeMatMul",
                List.of(
                        tokens,
                        draft.signedBytes(matrix.weights(), matrix.rows(), matrix.columns()),
                        draft.floats(matrix.scales(), matrix.columns()),
                        Value.NONE,
                        draft.floats(projection.bias(), matrix.columns())));
    }
}
