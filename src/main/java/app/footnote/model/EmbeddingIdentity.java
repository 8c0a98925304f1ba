package app.footnote.model;

/**
 * Identifies the embedding that made a vector. Vectors of different identities must never be compared. Immutable.
 *
 * @param model the model's name
 * @param digest a digest of the model's weights
 * @param version is raised when the input or the pooling of the same model changes
 * @param dimension the number of components of a vector
 */
public record EmbeddingIdentity(String model, String digest, int version, int dimension) {
}
