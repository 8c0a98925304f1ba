package app.footnote.answer.check.grounding;

import app.footnote.answer.check.grounding.SupportJudgement.Carrier;
import java.util.List;
import java.util.stream.Stream;

/**
 * A claim, how it compares with what is said in one language, and how much of it that carries.
 *
 * @param probability that it is carried
 */
record SupportAssessment(EvidenceComparison comparison, SupportMeasures measures, double probability) {

    private static final int MOST_ALTERNATIVES = 2;
    /** An utterance carries the claim alone if a second one would add next to nothing. */
    private static final double ENOUGH = 0.9;

    static SupportAssessment of(EvidenceComparison comparison, SupportMeasures measures) {
        return new SupportAssessment(
                comparison, measures, ContradictionCheck.regarded(SupportWeights.probability(measures), comparison));
    }

    SupportJudgement judgement() {
        List<Carrier> carriers = carriers();
        double least = probability >= SupportJudgement.CARRIED ? ENOUGH * measures.words() : Double.MIN_VALUE;
        List<Carrier> alternatives = comparison.nearest(1 + MOST_ALTERNATIVES)
                .stream()
                .filter(utterance -> comparison.share(List.of(utterance)) >= least)
                .map(SupportAssessment::carrier)
                .filter(carrier -> !carriers.contains(carrier))
                .distinct()
                .toList();
        return new SupportJudgement(probability, carriers, alternatives);
    }

    private List<Carrier> carriers() {
        boolean oneIsEnough = measures.words() >= ENOUGH * measures.wordsOfTwo()
                || probability < SupportJudgement.CARRIED;
        Stream<EvidenceSpan> utterances = oneIsEnough
                ? comparison.nearest(1).stream()
                : comparison.nearestTwo().stream();
        return utterances.map(SupportAssessment::carrier).distinct().toList();
    }

    private static Carrier carrier(EvidenceSpan utterance) {
        return new Carrier(utterance.witness(), utterance.statement());
    }
}
