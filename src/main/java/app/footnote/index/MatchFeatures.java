package app.footnote.index;

/**
 * How well a passage matches the words of a question. Each word of the question has a weight, which is multiplied by
 * its rarity (the inverse document frequency of BM25) among all passages, whatever their languages; a word that is in
 * no passage has the highest rarity. Each feature is a share of the sum over all words, so that the features of
 * different questions are comparable. Immutable.
 *
 * @param words the BM25 score of the passage's text; may exceed 1
 * @param headings the BM25 score of the passage's headings; may exceed 1
 * @param mentioned the words that are in the text or in the headings
 * @param similarity the same, but a missing word counts in part if a word with a similar spelling is there, such as a
 * compound, a word with another prefix, or a misspelt word
 * @param sentence the largest share of the words that are in one sentence or in the headings above it
 * @param proximity how close neighbouring words of the question are to each other in the passage, and in the same order
 */
public record MatchFeatures(
        double words, double headings, double mentioned, double similarity, double sentence, double proximity) {

    /** The features of a passage that has no word of the question. */
    public static final MatchFeatures NONE = new MatchFeatures(0, 0, 0, 0, 0, 0);
}
