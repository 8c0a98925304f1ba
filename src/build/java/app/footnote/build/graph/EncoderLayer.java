package app.footnote.build.graph;

/** The weights of one layer of a BERT encoder. */
record EncoderLayer(Attention attention, LayerNormalization attentionNorm, LinearProjection widening,
        LinearProjection narrowing, LayerNormalization norm) {

    /** The projections of multi-head self-attention. */
    record Attention(LinearProjection query, LinearProjection key, LinearProjection value, LinearProjection output) {
    }
}
