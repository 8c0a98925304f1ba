package app.footnote.index;

import app.footnote.model.Passage;
import java.util.OptionalDouble;

/**
 * A passage that may answer a question, with what the index measured of it.
 *
 * @param words BM25 score; empty if no word of the question is in the passage
 * @param meaning cosine of the two vectors; empty where either has none
 */
public record Candidate(Passage passage, OptionalDouble words, OptionalDouble meaning) {
}
