package app.footnote.index.ranking;

import app.footnote.index.Candidate;
import app.footnote.model.PassageId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts together what was found for a question alone and for the question with what went before it. A candidate that
 * only one of the two brought up agrees with the other no more than the last that it did bring up.
 */
final class ContextualRanking {

    /**
     * How much the context counts for a question that finds nothing alone; fitted to conversations with known passages.
     */
    private static final double WEIGHT = .7;

    private final Map<PassageId, ScoredCandidate> alone;
    private final Map<PassageId, ScoredCandidate> inContext;
    private final double weight;

    private ContextualRanking(List<Candidate> alone, List<Candidate> inContext) {
        this.alone = scored(alone);
        this.inContext = scored(inContext);
        double found = this.alone.values().stream().mapToDouble(ScoredCandidate::logOdds).max()
                .orElse(Double.NEGATIVE_INFINITY);
        this.weight = WEIGHT * (1 - RelevanceModel.probability(found));
    }

    static List<ScoredCandidate> of(List<Candidate> alone, List<Candidate> inContext) {
        return new ContextualRanking(alone, inContext).together();
    }

    private static Map<PassageId, ScoredCandidate> scored(List<Candidate> candidates) {
        return candidates.stream()
                .map(ScoredCandidate::alone)
                .collect(Collectors.toMap(ScoredCandidate::id, Function.identity()));
    }

    private List<ScoredCandidate> together() {
        double leastAlone = least(alone);
        double leastInContext = least(inContext);
        Stream<ScoredCandidate> found = alone.values().stream().map(one -> {
            ScoredCandidate other = inContext.get(one.id());
            return other == null
                    ? one.with(one.logOdds() + weight * leastInContext)
                    : together(one, other);
        });
        Stream<ScoredCandidate> broughtUp = inContext.values()
                .stream()
                .filter(other -> !alone.containsKey(other.id()))
                .map(other -> other.with(leastAlone + weight * other.logOdds()));
        return Stream.concat(found, broughtUp).toList();
    }

    /** The notes hold the answer if they do so by either reading: "any awards?" alone is covered by nothing. */
    private ScoredCandidate together(ScoredCandidate one, ScoredCandidate other) {
        double logOdds = one.logOdds() + weight * other.logOdds();
        return new ScoredCandidate(one.candidate(), logOdds, Math.max(one.coverage(), other.coverage()));
    }

    private static double least(Map<PassageId, ScoredCandidate> scored) {
        return scored.values().stream().mapToDouble(ScoredCandidate::logOdds).min().orElse(0);
    }
}
