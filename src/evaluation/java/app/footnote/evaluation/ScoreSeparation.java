package app.footnote.evaluation;

import java.util.ArrayList;
import java.util.List;

/** How well scores tell what is right from what is not. */
final class ScoreSeparation {

    private final List<Double> right = new ArrayList<>();
    private final List<Double> wrong = new ArrayList<>();

    void add(double score, boolean isRight) {
        (isRight ? right : wrong).add(score);
    }

    /** Whether something that is not right was added. */
    boolean knowsWrong() {
        return !wrong.isEmpty();
    }

    /** The chance that something right has a higher score than something wrong. */
    double auroc() {
        double sum = 0;
        for (double good : right) {
            for (double bad : wrong) {
                sum += good > bad ? 1 : good == bad ? 0.5 : 0;
            }
        }
        return sum / right.size() / wrong.size();
    }

    /** The mean of the shares of right and of wrong that the threshold tells rightly. */
    double balancedAccuracy(double threshold) {
        double kept = right.stream().filter(score -> score >= threshold).count();
        double refused = wrong.stream().filter(score -> score < threshold).count();
        return (kept / right.size() + refused / wrong.size()) / 2;
    }
}
