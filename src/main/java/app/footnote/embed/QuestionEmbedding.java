package app.footnote.embed;

import java.util.List;

/**
 * What an embedder computes of a question. Immutable by convention.
 *
 * @param vector the vector of the whole question, of unit length
 * @param tokens the vectors of its content words, of unit length; empty if the embedder does not provide them
 */
public record QuestionEmbedding(float[] vector, List<float[]> tokens) {

    public QuestionEmbedding {
        tokens = List.copyOf(tokens);
    }
}
