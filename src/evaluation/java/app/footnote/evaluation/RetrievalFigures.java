package app.footnote.evaluation;

import app.footnote.evaluation.EvaluationSet.Asked;
import app.footnote.evaluation.PassageFinder.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures of a finder for the questions of a set. Not thread-safe. */
final class RetrievalFigures {

    /** The number of places that are considered for each question. */
    static final int DEPTH = 10;

    private final List<Integer> ranks = new ArrayList<>();
    private final ScoreSeparation answerability = new ScoreSeparation();

    /**
     * Adds the result for a question. A question that the notes do not answer counts only for answerability. A question
     * without a known place (such as "Thank you!") is ignored.
     */
    void add(Asked asked, Findings findings) {
        if (asked.gold().isEmpty()) {
            return;
        }
        answerability.add(findings.answerability(), asked.answerable());
        if (asked.answerable()) {
            ranks.add(rank(asked, findings));
        }
    }

    /** The rank of the first correct place, counted from 1; 0 if there is none. */
    static int rank(Asked asked, Findings findings) {
        for (int i = 0; i < Math.min(DEPTH, findings.places().size()); i++) {
            if (asked.gold().stream().anyMatch(findings.places().get(i)::overlaps)) {
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

    /** The number of questions with a rank. */
    int questions() {
        return ranks.size();
    }

    /** Whether the notes do not answer some of the questions. */
    boolean hasUnanswerableQuestions() {
        return answerability.hasNegatives();
    }

    /** The probability that an answerable question has a higher score than an unanswerable one. */
    double auroc() {
        return answerability.auroc();
    }

    /** The mean of the shares of answerable and of unanswerable questions that the threshold classifies correctly. */
    double balancedAccuracy(double threshold) {
        return answerability.balancedAccuracy(threshold);
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
