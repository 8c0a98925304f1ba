package app.footnote.answer.check.grounding;

/**
 * A logistic model of the support for a claim. It is fitted to sentences that people have judged; the documentation on
 * quality describes the method and the results.
 *
 * @param weights in the order of {@link SupportMeasures#values}
 * @param base the intercept
 */
record SupportWeights(double[] weights, double base) {

    private static final SupportWeights WITH_MEANING = new SupportWeights(
            new double[]{1.31, .28, 2.40, -.81, -1.29, -1.02, 2.29}, -3.37);

    private static final SupportWeights BY_WORDS = new SupportWeights(
            new double[]{1.29, .57, 2.73, -.79, -1.21, -1.17}, -2.06);

    /** The probability that the evidence supports the claim. */
    static double probability(SupportMeasures measures) {
        SupportWeights weights = measures.meaning().isPresent() ? WITH_MEANING : BY_WORDS;
        return 1 / (1 + Math.exp(-weights.logOdds(measures.values())));
    }

    private double logOdds(double[] values) {
        double sum = base;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}
