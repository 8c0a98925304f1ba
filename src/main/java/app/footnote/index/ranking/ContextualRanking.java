package app.footnote.index.ranking;

import app.footnote.index.Candidate;
import app.footnote.model.PassageId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Combines the candidates of a question with those of the question and its context, the earlier questions. A candidate
 * of only one of the two lists gets the lowest score of the other list for it.
 */
final class ContextualRanking {

    /** The weight of the context if the question alone finds nothing; fitted to conversations with known passages. */
    private static final double MAX_WEIGHT = .7;

    private final Map<PassageId, ScoredCandidate> alone;
    private final Map<PassageId, ScoredCandidate> inContext;
    private final double weight;

    private ContextualRanking(List<Candidate> alone, List<Candidate> inContext) {
        this.alone = scored(alone);
        this.inContext = scored(inContext);
        double best = this.alone.values().stream().mapToDouble(ScoredCandidate::logOdds).max()
                .orElse(Double.NEGATIVE_INFINITY);
        this.weight = MAX_WEIGHT * (1 - RelevanceModel.probability(best));
    }

    static List<ScoredCandidate> of(List<Candidate> alone, List<Candidate> inContext) {
        return new ContextualRanking(alone, inContext).combined();
    }

    private static Map<PassageId, ScoredCandidate> scored(List<Candidate> candidates) {
        return ScoredCandidate.all(candidates).stream()
                .collect(Collectors.toMap(ScoredCandidate::id, Function.identity()));
    }

    private List<ScoredCandidate> combined() {
        double lowestAlone = lowest(alone);
        double lowestInContext = lowest(inContext);
        Stream<ScoredCandidate> foundAlone = alone.values().stream().map(one -> {
            ScoredCandidate other = inContext.get(one.id());
            return other == null
                    ? one.with(one.logOdds() + weight * lowestInContext)
                    : combined(one, other);
        });
        Stream<ScoredCandidate> onlyInContext = inContext.values()
                .stream()
                .filter(other -> !alone.containsKey(other.id()))
                .map(other -> other.with(lowestAlone + weight * other.logOdds()));
        return Stream.concat(foundAlone, onlyInContext).toList();
    }

    /** The notes contain the answer if either search says so: nothing covers "any awards?" without its context. */
    private ScoredCandidate combined(ScoredCandidate one, ScoredCandidate other) {
        double logOdds = one.logOdds() + weight * other.logOdds();
        return new ScoredCandidate(one.candidate(), logOdds, Math.max(one.coverage(), other.coverage()));
    }

    private static double lowest(Map<PassageId, ScoredCandidate> scored) {
        return scored.values().stream().mapToDouble(ScoredCandidate::logOdds).min().orElse(0);
    }
}
