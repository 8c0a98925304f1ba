package app.footnote.index.ranking;

import app.footnote.index.Candidate;
import app.footnote.model.session.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ranks the candidates of any index by all that was measured of them, tells a passage once where several notes hold it,
 * and joins neighbours.
 *
 * <p>
 * Every measure is on a scale that does not depend on the other candidates, so what they say together can be compared
 * between questions and says how probable it is that a passage answers.
 */
public final class Ranking {

    private Ranking() {
    }

    /** The best candidates for a question as hits, at most {@code limit}. */
    public static RankedCandidates rank(List<Candidate> candidates, int limit) {
        return best(candidates.stream().map(ScoredCandidate::alone).toList(), limit);
    }

    /**
     * The best candidates for a question that goes on from others. What went before counts the more, the less the
     * question finds alone: "how is it rebalanced?" needs it, a question that changes the subject does not.
     *
     * @param alone what was found for the question itself
     * @param inContext what was found for the question together with what went before it
     */
    public static RankedCandidates rank(List<Candidate> alone, List<Candidate> inContext, int limit) {
        return best(ContextualRanking.of(alone, inContext), limit);
    }

    private static RankedCandidates best(List<ScoredCandidate> candidates, int limit) {
        List<ScoredCandidate> sorted = candidates.stream()
                .sorted(Comparator.comparingDouble(ScoredCandidate::logOdds).reversed())
                .toList();
        List<Hit> hits = new ArrayList<>();
        NearDuplicates told = new NearDuplicates();
        for (ScoredCandidate candidate : sorted) {
            if (hits.size() < limit && told.isNew(candidate.candidate().passage())) {
                add(candidate.hit(), hits);
            }
        }
        return new RankedCandidates(hits,
                sorted.isEmpty() ? 0 : RelevanceModel.probability(sorted.getFirst().coverage()));
    }

    /** Joins the hit to a better one that it goes on from or leads to; otherwise it stands for itself. */
    private static void add(Hit hit, List<Hit> better) {
        for (int i = 0; i < better.size(); i++) {
            if (NeighbourMerger.are(better.get(i).passage(), hit.passage())) {
                better.set(i, NeighbourMerger.joined(better.get(i), hit));
                return;
            }
        }
        better.add(hit);
    }
}
