package app.footnote.model;

/**
 * Which embedding made a vector. Vectors of different identities must never be compared.
 *
 * @param model the model's name
 * @param digest a digest of the model's weights
 * @param version raised whenever the same model is fed differently (prefixes, pooling, the text of a passage)
 * @param dimension how many numbers a vector has
 */
public record EmbeddingIdentity(String model, String digest, int version, int dimension) {
}
