package app.footnote.index.ranking;

import app.footnote.model.session.Hit;
import java.util.List;

/**
 * The result of a ranking. Immutable.
 *
 * @param hits the hits, best first
 * @param coverage the probability that the answer is among them, from 0 to 1; 0 without hits
 */
public record RankedCandidates(List<Hit> hits, double coverage) {

    public RankedCandidates {
        hits = List.copyOf(hits);
    }

    /** The coverage with log odds for reasons that the ranking does not measure; 0 without hits. */
    public double coverageWith(double logOdds) {
        return coverage == 0 ? 0 : RelevanceModel.probability(Math.log(coverage / (1 - coverage)) + logOdds);
    }
}
