package app.footnote.embed.graph;

/** How the values of a token are normalised: to mean 0 and variance 1, then times the gain, plus the bias. */
record Norm(float[] gain, float[] bias, float epsilon) {
}
