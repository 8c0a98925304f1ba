package app.footnote.build.graph;

/** Normalises the values of a token to mean 0 and variance 1, then multiplies by the gain and adds the bias. */
record LayerNormalization(float[] gain, float[] bias, float epsilon) {
}
