package app.footnote.embed;

import app.footnote.model.TokenSigns;
import java.util.Optional;

/**
 * What an embedder computes of a passage. Immutable by convention.
 *
 * @param vector the vector of the whole passage, of unit length
 * @param tokens the signs of the vectors of its content words; empty if the embedder does not provide them
 */
public record PassageEmbedding(float[] vector, Optional<TokenSigns> tokens) {
}
