package app.footnote.index.ranking;

import app.footnote.index.Candidate;
import app.footnote.index.MatchFeatures;
import app.footnote.index.TokenMatch;

/**
 * A logistic model of a candidate's measures. The weights were fitted to questions with known answers; the
 * documentation on quality describes the fit and its results. No weight is negative, so that a better match never
 * lowers a score. Immutable.
 *
 * @param base the constant term
 */
record RelevanceModel(
        double words,
        double headings,
        double similarity,
        double sentence,
        double proximity,
        double meaning,
        double tokens,
        double tokenSentence,
        double base) {

    /** For the rank, if both have vectors of their words too. */
    private static final RelevanceModel RANK_BY_TOKENS = new RelevanceModel(
            0, 0, 1.8, 1.45, 2, 6.35, 4.6, 5.4, -10.4);

    /** For the rank, if both have vectors. BM25 adds nothing to the other measures. */
    private static final RelevanceModel RANK = new RelevanceModel(0, 0, 2.38, 2.37, 1.69, 15.6, 0, 0, -13.6);

    /** For the rank, if there are only words. */
    private static final RelevanceModel RANK_BY_WORDS = new RelevanceModel(8.8, 20.5, 6.9, 2.4, 1.2, 0, 0, 0, -5.9);

    /**
     * For the rank, if there are only words but other candidates have vectors: words in the headings count less,
     * because the other candidates are compared by meaning instead.
     */
    private static final RelevanceModel RANK_BESIDE_MEANING = new RelevanceModel(
            8.8, 8.8, 6.9, 2.4, 1.2, 0, 0, 0, -6.9);

    /** The log odds of each word in quotation marks: long phrases are quoted, a short one may be a name. */
    private static final double QUOTED_WORD = 1.5;

    /** For the coverage, if both have vectors: a passage about the subject need not contain the answer. */
    private static final RelevanceModel COVERAGE = new RelevanceModel(2.8, 0, 0, 0, 0, 20.4, 0, 0, -15.3);

    /** For the coverage, if there are only words. */
    private static final RelevanceModel COVERAGE_BY_WORDS = new RelevanceModel(5.2, 0, .6, .7, 0, 0, 0, 0, -2.6);

    /**
     * The log odds that the candidate answers the question; candidates are ranked by it.
     *
     * @param byMeaning whether other candidates are compared by meaning
     */
    static double rank(Candidate candidate, boolean byMeaning) {
        return model(candidate, byMeaning).logOdds(candidate) - QUOTED_WORD * candidate.missingQuote();
    }

    private static RelevanceModel model(Candidate candidate, boolean byMeaning) {
        if (candidate.tokens().isPresent()) {
            return RANK_BY_TOKENS;
        }
        if (candidate.meaning().isPresent()) {
            return RANK;
        }
        return byMeaning ? RANK_BESIDE_MEANING : RANK_BY_WORDS;
    }

    /** The log odds that the notes contain the answer, given their best candidate. */
    static double coverage(Candidate best) {
        return (best.meaning().isPresent() ? COVERAGE : COVERAGE_BY_WORDS).logOdds(best);
    }

    /** Converts log odds to a probability. */
    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private double logOdds(Candidate candidate) {
        MatchFeatures features = candidate.features();
        return base
                + words * features.words()
                + headings * features.headings()
                + similarity * features.similarity()
                + sentence * features.sentence()
                + proximity * features.proximity()
                + meaning * candidate.meaning().orElse(0)
                + tokens * candidate.tokens().map(TokenMatch::passage).orElse(0.0)
                + tokenSentence * candidate.tokens().map(TokenMatch::sentence).orElse(0.0);
    }
}
