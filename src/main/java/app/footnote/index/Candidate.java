package app.footnote.index;

import app.footnote.model.Passage;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A passage that may answer a question, with what the index measured. Immutable.
 *
 * @param words the BM25 score of the question's words in the passage's text; empty if the text has none of them
 * @param features how well the passage matches the words of the question
 * @param meaning the cosine of the question's vector and the passage's vector; empty if one of them has no vector
 * @param missingQuote the number of words that the question has in quotation marks if the passage lacks one of these
 * phrases; 0 otherwise
 * @param tokens how close the words are in meaning; empty without {@code meaning}, or if there are no vectors of words
 */
public record Candidate(Passage passage, OptionalDouble words, MatchFeatures features, int missingQuote,
        OptionalDouble meaning, Optional<TokenMatch> tokens) {

    /** A candidate for a question without quotation marks, without vectors of words. */
    public Candidate(Passage passage, OptionalDouble words, MatchFeatures features, OptionalDouble meaning) {
        this(passage, words, features, 0, meaning, Optional.empty());
    }

    /** This candidate for a question with so many words in quotation marks that the passage lacks. */
    public Candidate withMissingQuote(int wordsOfQuote) {
        return new Candidate(passage, words, features, wordsOfQuote, meaning, tokens);
    }
}
