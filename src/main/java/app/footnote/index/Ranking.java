package app.footnote.index;

import app.footnote.model.Hit;
import java.util.Comparator;
import java.util.List;

/**
 * Ranks the candidates of any index by a weighted sum of what was measured of each.
 *
 * <p>
 * Each measure is on a scale of its own that does not depend on the other candidates, so the sum can be compared
 * between questions too, and says how likely it is that the passage answers.
 */
public final class Ranking {

    // Fitted on questions about encyclopaedia articles with known passages. The cosine's weight is large because the
    // cosines of unlike texts lie close together.
    private static final double WORDS = 1.6;
    private static final double HEADINGS = 1;
    private static final double LIKENESS = 5.8;
    private static final double SENTENCE = 3.5;
    private static final double CLOSENESS = 6.9;
    private static final double MEANING = 36;

    private static final double ALL_BUT_MEANING = WORDS + HEADINGS + LIKENESS + SENTENCE + CLOSENESS;

    private Ranking() {
    }

    /** The best candidates as hits, best first. */
    public static List<Hit> rank(List<Candidate> candidates, int limit) {
        return candidates.stream()
                .map(Ranking::hit)
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(limit)
                .toList();
    }

    private static Hit hit(Candidate candidate) {
        double sum = agreement(candidate.agreement()) + MEANING * candidate.meaning().orElse(0);
        double score = Math.clamp(sum / (ALL_BUT_MEANING + MEANING), 0, 1);
        return new Hit(candidate.passage(), score, candidate.words(), candidate.meaning());
    }

    private static double agreement(Agreement agreement) {
        return WORDS * agreement.words() + HEADINGS * agreement.headings() + LIKENESS * agreement.likeness()
                + SENTENCE * agreement.sentence() + CLOSENESS * agreement.closeness();
    }

    /**
     * How probable it is that a hit answers the question: the logistic function of its score. Hits without a vector
     * have a curve of their own, since what they lack is most of the sum.
     */
    public static double probability(Hit hit) {
        double logit = hit.meaning().isPresent()
                ? 13.9 * hit.score() - 8.25
                : 7.2 * hit.score() * (ALL_BUT_MEANING + MEANING) / ALL_BUT_MEANING - 2.9;
        return 1 / (1 + Math.exp(-logit));
    }
}
