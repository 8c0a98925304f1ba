package app.footnote.model.session;

import app.footnote.model.Passage;
import java.util.OptionalDouble;

/**
 * A passage that was found.
 *
 * @param passage the passage, or several neighbours of one page merged into one
 * @param score the fused score by which hits are ranked, in [0, 1]; comparable within one search only
 * @param words the BM25 score of the question's words, unscaled; empty if no word matched
 * @param meaning the cosine of the question's and the passage's vectors; empty where either has none
 */
public record Hit(Passage passage, double score, OptionalDouble words, OptionalDouble meaning) {
}
