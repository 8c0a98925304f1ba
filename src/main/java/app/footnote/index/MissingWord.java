package app.footnote.index;

/**
 * A word of a question that no passage of the index has, neither itself nor an inflected form or another word for it.
 * Immutable.
 *
 * @param word in lower case
 * @param share of the words of the question, weighted by their rarity, in (0, 1]
 */
public record MissingWord(String word, double share) {
}
