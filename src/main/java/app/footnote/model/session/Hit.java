package app.footnote.model.session;

import app.footnote.model.Passage;
import java.util.OptionalDouble;

/**
 * A passage that a search found. Immutable.
 *
 * @param passage the passage, or several neighbouring passages of one page merged into one
 * @param score the combined score by which hits are ranked, in [0, 1]; comparable within one search only
 * @param words the unscaled BM25 score of the question's words; empty if no word matched
 * @param meaning the cosine similarity of the question's and the passage's vectors; empty if one of them has no vector
 */
public record Hit(Passage passage, double score, OptionalDouble words, OptionalDouble meaning) {
}
