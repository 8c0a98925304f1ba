package app.footnote.index.ranking;

import app.footnote.index.Candidate;
import app.footnote.index.MatchFeatures;

/**
 * What the measures of a candidate say together: a logistic model, its weights fitted to questions whose answers are
 * known. No weight is below 0, so that more agreement never counts against a passage. How they were fitted, and what
 * they reach, is told in the documentation on quality.
 *
 * @param base what is added to the weighted measures
 */
record RelevanceModel(
        double words,
        double headings,
        double likeness,
        double sentence,
        double closeness,
        double meaning,
        double base) {

    /** That the passage answers, where question and passage have vectors. BM25 adds nothing to the other measures. */
    private static final RelevanceModel OF_RANK = new RelevanceModel(0, 0, 2.38, 2.37, 1.69, 15.6, -13.6);

    /** That the passage answers, where only words can tell. */
    private static final RelevanceModel OF_RANK_BY_WORDS = new RelevanceModel(8.8, 20.5, 6.9, 2.4, 1.2, 0, -5.9);

    /** That the notes hold the answer at all, given the best passage: a passage on the subject need not answer. */
    private static final RelevanceModel OF_COVERAGE = new RelevanceModel(2.8, 0, 0, 0, 0, 20.4, -15.3);

    private static final RelevanceModel OF_COVERAGE_BY_WORDS = new RelevanceModel(5.2, 0, .6, .7, 0, 0, -2.6);

    /** That the candidate answers the question, as log odds; candidates are ranked by it. */
    static double rank(Candidate candidate) {
        return (candidate.meaning().isPresent() ? OF_RANK : OF_RANK_BY_WORDS).logOdds(candidate);
    }

    /** That the notes hold the answer if this is their best candidate, as log odds. */
    static double coverage(Candidate best) {
        return (best.meaning().isPresent() ? OF_COVERAGE : OF_COVERAGE_BY_WORDS).logOdds(best);
    }

    /** The probability that log odds stand for. */
    static double probability(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    private double logOdds(Candidate candidate) {
        MatchFeatures agreement = candidate.features();
        return base
                + words * agreement.words()
                + headings * agreement.headings()
                + likeness * agreement.similarity()
                + sentence * agreement.sentence()
                + closeness * agreement.proximity()
                + meaning * candidate.meaning().orElse(0);
    }
}
