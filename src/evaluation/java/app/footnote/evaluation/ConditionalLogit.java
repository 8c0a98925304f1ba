package app.footnote.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * McFadden's conditional logit model: one of several candidates is chosen, with a probability proportional to the
 * exponential of its weighted sum of measures. Projected gradient ascent maximises the log-likelihood that a correct
 * candidate is chosen, with a small ridge penalty and without negative weights.
 */
final class ConditionalLogit {

    private static final double RIDGE = 1e-4;
    private static final int MAX_STEPS = 3000;
    private static final double MIN_STEP_SIZE = 1e-9;

    private final List<Choice> choices;

    /**
     * The candidates of one question.
     *
     * @param measures one row for each candidate, with one number for each weight
     * @param correct whether each candidate is correct
     */
    record Choice(double[][] measures, boolean[] correct) {

        /**
         * The number of candidates with a higher score than the best correct one; the number of all candidates if none
         * is correct.
         */
        int rankOfFirstCorrect(double[] weights) {
            double best = IntStream.range(0, correct.length)
                    .filter(i -> correct[i])
                    .mapToDouble(i -> sum(weights, measures[i]))
                    .max()
                    .orElse(Double.NEGATIVE_INFINITY);
            return (int) IntStream.range(0, correct.length).filter(i -> sum(weights, measures[i]) > best).count();
        }

        /** The highest score of a candidate; negative infinity if there are none. */
        double highestScore(double[] weights) {
            return Arrays.stream(measures).mapToDouble(row -> sum(weights, row)).max().orElse(Double.NEGATIVE_INFINITY);
        }

        private boolean hasCorrect() {
            return IntStream.range(0, correct.length).anyMatch(i -> correct[i]);
        }

        /** Adds the gradient of the log-likelihood to {@code gradient} and returns the log-likelihood. */
        double addGradient(double[] weights, double[] gradient) {
            double[] odds = IntStream.range(0, correct.length).mapToDouble(i -> sum(weights, measures[i])).toArray();
            double highest = IntStream.range(0, odds.length).mapToDouble(i -> odds[i]).max().orElse(0);
            double allOdds = 0;
            double correctOdds = 0;
            for (int i = 0; i < odds.length; i++) {
                odds[i] = Math.exp(odds[i] - highest);
                allOdds += odds[i];
                correctOdds += correct[i] ? odds[i] : 0;
            }
            for (int i = 0; i < odds.length; i++) {
                double share = (correct[i] ? odds[i] / correctOdds : 0) - odds[i] / allOdds;
                for (int j = 0; j < gradient.length; j++) {
                    gradient[j] += share * measures[i][j];
                }
            }
            return Math.log(correctOdds / allOdds);
        }
    }

    ConditionalLogit(List<Choice> choices) {
        this.choices = choices.stream().filter(Choice::hasCorrect).toList();
    }

    /** The weights that maximise the likelihood of the correct candidates. */
    double[] fit() {
        double[] weights = new double[choices.getFirst().measures()[0].length];
        double[] gradient = new double[weights.length];
        double likelihoodReached = likelihood(weights, gradient);
        double step = 1;
        for (int i = 0; i < MAX_STEPS && step > MIN_STEP_SIZE; i++) {
            double[] next = stepped(weights, gradient, step);
            double[] nextGradient = new double[weights.length];
            double likelihood = likelihood(next, nextGradient);
            if (likelihood > likelihoodReached) {
                weights = next;
                gradient = nextGradient;
                likelihoodReached = likelihood;
                step *= 1.5;
            } else {
                step /= 2;
            }
        }
        return weights;
    }

    private double likelihood(double[] weights, double[] gradient) {
        double sum = 0;
        for (Choice choice : choices) {
            sum += choice.addGradient(weights, gradient);
        }
        double penalty = 0;
        for (int j = 0; j < weights.length; j++) {
            gradient[j] = gradient[j] / choices.size() - 2 * RIDGE * weights[j];
            penalty += RIDGE * weights[j] * weights[j];
        }
        return sum / choices.size() - penalty;
    }

    private static double[] stepped(double[] weights, double[] gradient, double step) {
        return IntStream.range(0, weights.length)
                .mapToDouble(j -> Math.max(0, weights[j] + step * gradient[j]))
                .toArray();
    }

    private static double sum(double[] weights, double[] measures) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * measures[j];
        }
        return sum;
    }
}
