package app.footnote.index;

import app.footnote.model.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Ranks the candidates of any index: the scores by words and by meaning are brought to one scale and fused.
 */
public final class Ranking {

    private static final double MEANING = 0.5;

    private Ranking() {
    }

    /** The best candidates as hits, best first. */
    public static List<Hit> rank(List<Candidate> candidates, int limit) {
        double bestWords = candidates.stream().mapToDouble(c -> c.words().orElse(0)).max().orElse(0);
        double best = candidates.stream().mapToDouble(c -> c.meaning().orElse(0)).max().orElse(0);
        double worst = candidates.stream().mapToDouble(c -> c.meaning().orElse(best)).min().orElse(0);
        return candidates.stream()
                .map(c -> hit(c, scaled(c.words(), 0, bestWords), scaled(c.meaning(), worst, best)))
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(limit)
                .toList();
    }

    private static Hit hit(Candidate candidate, double words, double meaning) {
        return new Hit(
                candidate.passage(),
                (1 - MEANING) * words + MEANING * meaning,
                candidate.words(),
                candidate.meaning());
    }

    private static double scaled(OptionalDouble score, double worst, double best) {
        return score.isEmpty() || best <= worst ? 0 : (score.getAsDouble() - worst) / (best - worst);
    }
}
