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
final class InContext {

    /**
     * How much the context counts for a question that finds nothing alone; fitted to conversations with known passages.
     */
    private static final double WEIGHT = .7;

    private final Map<PassageId, Scored> alone;
    private final Map<PassageId, Scored> inContext;
    private final double weight;

    private InContext(List<Candidate> alone, List<Candidate> inContext) {
        this.alone = scored(alone);
        this.inContext = scored(inContext);
        double found = this.alone.values().stream().mapToDouble(Scored::logOdds).max().orElse(Double.NEGATIVE_INFINITY);
        this.weight = WEIGHT * (1 - Evidence.probability(found));
    }

    static List<Scored> of(List<Candidate> alone, List<Candidate> inContext) {
        return new InContext(alone, inContext).together();
    }

    private static Map<PassageId, Scored> scored(List<Candidate> candidates) {
        return candidates.stream()
                .map(Scored::alone)
                .collect(Collectors.toMap(Scored::id, Function.identity()));
    }

    private List<Scored> together() {
        double leastAlone = least(alone);
        double leastInContext = least(inContext);
        Stream<Scored> found = alone.values().stream().map(one -> {
            Scored other = inContext.get(one.id());
            return other == null
                    ? one.with(one.logOdds() + weight * leastInContext)
                    : together(one, other);
        });
        Stream<Scored> broughtUp = inContext.values()
                .stream()
                .filter(other -> !alone.containsKey(other.id()))
                .map(other -> other.with(leastAlone + weight * other.logOdds()));
        return Stream.concat(found, broughtUp).toList();
    }

    /** The notes hold the answer if they do so by either reading: "any awards?" alone is covered by nothing. */
    private Scored together(Scored one, Scored other) {
        double logOdds = one.logOdds() + weight * other.logOdds();
        return new Scored(one.candidate(), logOdds, Math.max(one.coverage(), other.coverage()));
    }

    private static double least(Map<PassageId, Scored> scored) {
        return scored.values().stream().mapToDouble(Scored::logOdds).min().orElse(0);
    }
}
