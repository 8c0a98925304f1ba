package app.footnote.evaluation;

import java.util.ArrayList;
import java.util.List;

/** Measures how well scores separate positive from negative examples. Not thread-safe. */
final class ScoreSeparation {

    private final List<Double> positives = new ArrayList<>();
    private final List<Double> negatives = new ArrayList<>();

    void add(double score, boolean isPositive) {
        (isPositive ? positives : negatives).add(score);
    }

    /** Whether there are negative examples. */
    boolean hasNegatives() {
        return !negatives.isEmpty();
    }

    /** The area under the ROC curve: the probability that a positive example has a higher score than a negative one. */
    double auroc() {
        double sum = 0;
        for (double positive : positives) {
            for (double negative : negatives) {
                sum += positive > negative ? 1 : positive == negative ? 0.5 : 0;
            }
        }
        return sum / positives.size() / negatives.size();
    }

    /** The mean of the shares of positive and of negative examples that the threshold classifies correctly. */
    double balancedAccuracy(double threshold) {
        double truePositives = positives.stream().filter(score -> score >= threshold).count();
        double trueNegatives = negatives.stream().filter(score -> score < threshold).count();
        return (truePositives / positives.size() + trueNegatives / negatives.size()) / 2;
    }
}
