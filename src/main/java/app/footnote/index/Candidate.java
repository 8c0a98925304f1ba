package app.footnote.index;

import app.footnote.model.Passage;
import java.util.OptionalDouble;

/**
 * A passage that may answer a question, with what the index measured of it.
 *
 * @param words BM25 score of the question's words in the passage's text; empty if none of them is there
 * @param features how much of what the question says the passage says too
 * @param meaning cosine of the two vectors; empty where either has none
 */
public record Candidate(Passage passage, OptionalDouble words, MatchFeatures features, OptionalDouble meaning) {
}
