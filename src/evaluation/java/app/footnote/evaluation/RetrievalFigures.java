package app.footnote.evaluation;

import app.footnote.evaluation.EvaluationSet.Asked;
import app.footnote.evaluation.PassageFinder.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How well a finder found what it was asked for. */
final class RetrievalFigures {

    /** How many places of each answer are looked at. */
    static final int DEPTH = 10;

    private final List<Integer> ranks = new ArrayList<>();
    private final ScoreSeparation sureness = new ScoreSeparation();

    /**
     * Counts one answer; questions that the notes do not answer count for the sureness only, and those without a known
     * place ("Thank you!") not at all.
     */
    void add(Asked asked, Findings findings) {
        if (asked.gold().isEmpty()) {
            return;
        }
        sureness.add(findings.sureness(), asked.answerable());
        if (asked.answerable()) {
            ranks.add(rank(asked, findings));
        }
    }

    /** The rank of the first right place, counted from 1; 0 if there is none. */
    static int rank(Asked asked, Findings findings) {
        for (int i = 0; i < Math.min(DEPTH, findings.places().size()); i++) {
            if (asked.gold().stream().anyMatch(findings.places().get(i)::meets)) {
                return i + 1;
            }
        }
        return 0;
    }

    double hitsWithin(int depth) {
        return ranks.stream().mapToInt(rank -> rank > 0 && rank <= depth ? 1 : 0).average().orElse(0);
    }

    double meanReciprocalRank() {
        return ranks.stream().mapToDouble(rank -> rank > 0 ? 1.0 / rank : 0).average().orElse(0);
    }

    /** How many questions were counted for the ranks. */
    int questions() {
        return ranks.size();
    }

    /** Whether there are questions that the notes do not answer. */
    boolean knowsUnanswerable() {
        return sureness.knowsWrong();
    }

    /** The chance that an answerable question is surer than an unanswerable one. */
    double auroc() {
        return sureness.auroc();
    }

    /** The mean of the shares of answerable and unanswerable questions that a threshold tells rightly. */
    double balancedAccuracy(double threshold) {
        return sureness.balancedAccuracy(threshold);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%.3f  %.3f  %.3f",
                hitsWithin(1),
                hitsWithin(5),
                meanReciprocalRank());
    }
}
