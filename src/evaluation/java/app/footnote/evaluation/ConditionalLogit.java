package app.footnote.evaluation;

import java.util.List;
import java.util.stream.IntStream;

/**
 * McFadden's conditional logit: of several candidates one is chosen with a probability in proportion to the exponential
 * of its weighted measures. Fitted by projected gradient ascent of the log-likelihood that a right candidate is chosen,
 * with a small ridge, and with no weight below 0.
 */
final class ConditionalLogit {

    private static final double RIDGE = 1e-4;
    private static final int MOST_STEPS = 3000;
    private static final double SMALLEST_STEP = 1e-9;

    private final List<Choice> choices;

    /**
     * Candidates of one question.
     *
     * @param measures for each candidate, one number for each weight
     * @param right which candidates are right
     */
    record Choice(double[][] measures, boolean[] right) {

        /** How many candidates stand before the first right one; all of them if none is right. */
        int before(double[] weights) {
            double best = IntStream.range(0, right.length)
                    .filter(i -> right[i])
                    .mapToDouble(i -> sum(weights, measures[i]))
                    .max()
                    .orElse(Double.NEGATIVE_INFINITY);
            return (int) IntStream.range(0, right.length).filter(i -> sum(weights, measures[i]) > best).count();
        }

        private boolean tells() {
            return IntStream.range(0, right.length).anyMatch(i -> right[i]);
        }

        /** Adds the gradient of the log-likelihood, and returns the log-likelihood. */
        double addGradient(double[] weights, double[] gradient) {
            double[] odds = IntStream.range(0, right.length).mapToDouble(i -> sum(weights, measures[i])).toArray();
            double highest = IntStream.range(0, odds.length).mapToDouble(i -> odds[i]).max().orElse(0);
            double all = 0;
            double rightOnes = 0;
            for (int i = 0; i < odds.length; i++) {
                odds[i] = Math.exp(odds[i] - highest);
                all += odds[i];
                rightOnes += right[i] ? odds[i] : 0;
            }
            for (int i = 0; i < odds.length; i++) {
                double share = (right[i] ? odds[i] / rightOnes : 0) - odds[i] / all;
                for (int j = 0; j < gradient.length; j++) {
                    gradient[j] += share * measures[i][j];
                }
            }
            return Math.log(rightOnes / all);
        }
    }

    ConditionalLogit(List<Choice> choices) {
        this.choices = choices.stream().filter(Choice::tells).toList();
    }

    /** The weights under which the right candidates are likeliest. */
    double[] fit() {
        double[] weights = new double[choices.getFirst().measures()[0].length];
        double[] gradient = new double[weights.length];
        double reached = likelihood(weights, gradient);
        double step = 1;
        for (int i = 0; i < MOST_STEPS && step > SMALLEST_STEP; i++) {
            double[] next = stepped(weights, gradient, step);
            double[] nextGradient = new double[weights.length];
            double likelihood = likelihood(next, nextGradient);
            if (likelihood > reached) {
                weights = next;
                gradient = nextGradient;
                reached = likelihood;
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
