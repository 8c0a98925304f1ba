package app.footnote.index;

/**
 * How much of what a question says a passage says too. What a question says is the sum over its words of their weight
 * times their rarity (the inverse document frequency of BM25) among passages of the passage's language; a word that no
 * passage has is the rarest. Every measure is a share of that sum, so that it means the same for every question.
 *
 * @param words the BM25 score of the passage's text; may exceed 1
 * @param headings the BM25 score of the passage's headings; may exceed 1
 * @param mentioned the words that stand in the text or the headings
 * @param similarity the same, but where a word is missing, the most similar word there is counts as far as it is
 * similar: compounds, prefixes and slips of the pen
 * @param sentence the words that stand together in one sentence, or in the headings above it
 * @param proximity how near to each other and in the same order words stand that are neighbours in the question
 */
public record MatchFeatures(
        double words, double headings, double mentioned, double similarity, double sentence, double proximity) {

    /** Nothing in common. */
    public static final MatchFeatures NONE = new MatchFeatures(0, 0, 0, 0, 0, 0);
}
