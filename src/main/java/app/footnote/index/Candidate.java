package app.footnote.index;

import app.footnote.model.Passage;
import java.util.OptionalDouble;

/**
 * A passage that may answer a question, with what the index measured of it.
 *
 * @param words BM25 score of the question's words in the passage's text; empty if none of them is there
 * @param headings BM25 score of the question's words in the passage's headings; empty if none of them is there
 * @param coverage which share of what the question says the passage mentions, in text or headings, from 0 to 1: words
 * are weighed by how rare they are among passages of the same language, and a word that no passage has weighs most
 * @param meaning cosine of the two vectors; empty where either has none
 */
public record Candidate(
        Passage passage, OptionalDouble words, OptionalDouble headings, double coverage, OptionalDouble meaning) {
}
