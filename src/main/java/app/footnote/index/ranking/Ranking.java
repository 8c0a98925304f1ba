package app.footnote.index.ranking;

import app.footnote.index.Candidate;
import app.footnote.model.Passage;
import app.footnote.model.session.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Ranks the candidates of any index by all their measures, drops near-duplicates, and merges neighbouring passages.
 *
 * <p>
 * No measure depends on the other candidates, so that scores of different questions are comparable and can be read as
 * the probability that a passage answers the question.
 */
public final class Ranking {

    private Ranking() {
    }

    /** The best candidates for a question that names no note, at most {@code limit}. */
    public static RankedCandidates rank(List<Candidate> candidates, int limit) {
        return rank(candidates, _ -> 0, limit);
    }

    /**
     * The best candidates for a question as hits, at most {@code limit}.
     *
     * @param prior the log odds of a passage for reasons that the index does not measure, such as the name of its note,
     * to be added to those of its measures; 0 if nothing is known
     */
    public static RankedCandidates rank(List<Candidate> candidates, ToDoubleFunction<Passage> prior, int limit) {
        return best(ScoredCandidate.all(candidates), prior, limit);
    }

    /**
     * The best candidates for a follow-up question, at most {@code limit}. The fewer good candidates the question finds
     * alone, the more its context counts: "how is it rebalanced?" needs the context, a question about a new subject
     * does not.
     *
     * @param alone the candidates for the question itself
     * @param inContext the candidates for the question together with the earlier questions
     */
    public static RankedCandidates rank(
            List<Candidate> alone, List<Candidate> inContext, ToDoubleFunction<Passage> prior, int limit) {
        return best(ContextualRanking.of(alone, inContext), prior, limit);
    }

    private static RankedCandidates best(
            List<ScoredCandidate> candidates, ToDoubleFunction<Passage> prior, int limit) {
        List<ScoredCandidate> sorted = candidates.stream()
                .map(candidate -> candidate
                        .with(candidate.logOdds() + prior.applyAsDouble(candidate.candidate().passage())))
                .sorted(Comparator.comparingDouble(ScoredCandidate::logOdds).reversed())
                .toList();
        List<Hit> hits = new ArrayList<>();
        NearDuplicates duplicates = new NearDuplicates();
        for (ScoredCandidate candidate : sorted) {
            if (hits.size() < limit && duplicates.isNew(candidate.candidate().passage())) {
                add(candidate.hit(), hits);
            }
        }
        return new RankedCandidates(hits,
                sorted.isEmpty() ? 0 : RelevanceModel.probability(sorted.getFirst().coverage()));
    }

    /**
     * Merges the hit with a neighbour that is already among the better hits, lets the fuller one of two steps of an
     * animated slide stand for both, or appends the hit.
     */
    private static void add(Hit hit, List<Hit> better) {
        for (int i = 0; i < better.size(); i++) {
            if (SlideSteps.areSteps(better.get(i).passage(), hit.passage())) {
                Hit step = better.get(i);
                better.set(i, SlideSteps.fuller(step.passage(), hit.passage()).equals(step.passage())
                        ? step
                        : new Hit(hit.passage(), step.score(), hit.words(), hit.meaning()));
                return;
            }
            if (NeighbourMerger.areNeighbours(better.get(i).passage(), hit.passage())) {
                better.set(i, NeighbourMerger.merged(better.get(i), hit));
                return;
            }
        }
        better.add(hit);
    }
}
