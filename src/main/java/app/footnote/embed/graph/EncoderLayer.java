package app.footnote.embed.graph;

/** The weights of one layer of a BERT encoder. */
record EncoderLayer(Attention attention, Norm attentionNorm, Projection widening, Projection narrowing, Norm norm) {

    /** How tokens look at one another. */
    record Attention(Projection query, Projection key, Projection value, Projection output) {
    }
}
