package app.footnote.answer.check.grounding;

/**
 * A logistic model of the support for a claim. It is fitted to sentences that people have judged; the documentation on
 * quality describes the method and the results.
 *
 * @param weights in the order of the measures
 * @param base the intercept
 */
record SupportWeights(double[] weights, double base) {

    /** For {@link SupportMeasures#bySimilarity}. */
    private static final SupportWeights BY_SIMILARITY = new SupportWeights(
            new double[]{5.97, -.46, -1.82}, -4.38);

    /** For {@link SupportMeasures#byWords}. */
    private static final SupportWeights BY_WORDS = new SupportWeights(
            new double[]{1.95, .89, -.36, -2.16}, -1.23);

    /** The probability that the evidence supports the claim; 0 if only words without a meaning are in common. */
    static double probability(SupportMeasures measures) {
        if (measures.similarity().isPresent()) {
            return BY_SIMILARITY.probability(measures.bySimilarity());
        }
        return measures.words() == 0 ? 0 : BY_WORDS.probability(measures.byWords());
    }

    private double probability(double[] measures) {
        double logOdds = base;
        for (int i = 0; i < weights.length; i++) {
            logOdds += weights[i] * measures[i];
        }
        return 1 / (1 + Math.exp(-logOdds));
    }
}
