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
 * @param tokens how close the words are in meaning; empty without {@code meaning}, or if there are no vectors of words
 */
public record Candidate(Passage passage, OptionalDouble words, MatchFeatures features, OptionalDouble meaning,
        Optional<TokenMatch> tokens) {

    /** A candidate without vectors of words. */
    public Candidate(Passage passage, OptionalDouble words, MatchFeatures features, OptionalDouble meaning) {
        this(passage, words, features, meaning, Optional.empty());
    }
}
