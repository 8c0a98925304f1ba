package app.footnote.answer.check.grounding;

import app.footnote.answer.check.grounding.SupportJudgement.EvidenceStatement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The comparison of a claim with the evidence in one language, and its result. Immutable.
 *
 * @param probability that the evidence supports the claim
 */
record SupportAssessment(EvidenceComparison comparison, SupportMeasures measures, double probability) {

    private static final int MOST_ALTERNATIVES = 2;
    /** One span is enough if it contains this share of the words of two spans. */
    private static final double SUFFICIENT_SHARE = 0.9;

    static SupportAssessment of(EvidenceComparison comparison, SupportMeasures measures) {
        return new SupportAssessment(
                comparison, measures, ContradictionCheck.adjusted(SupportWeights.probability(measures), comparison));
    }

    SupportJudgement judgement() {
        List<EvidenceStatement> supporting = supporting();
        double least = probability >= SupportJudgement.SUPPORTED_PROBABILITY
                ? SUFFICIENT_SHARE * measures.words()
                : Double.MIN_VALUE;
        List<EvidenceStatement> alternatives = comparison.nearest(1 + MOST_ALTERNATIVES)
                .stream()
                .filter(span -> comparison.share(List.of(span)) >= least)
                .map(SupportAssessment::evidence)
                .filter(statement -> !supporting.contains(statement))
                .distinct()
                .toList();
        return new SupportJudgement(probability, supporting, alternatives);
    }

    private List<EvidenceStatement> supporting() {
        boolean oneIsEnough = measures.words() >= SUFFICIENT_SHARE * measures.wordsInTwo()
                || probability < SupportJudgement.SUPPORTED_PROBABILITY;
        Stream<EvidenceSpan> spans = oneIsEnough
                ? comparison.nearest(1).stream()
                : comparison.nearestTwo().stream();
        return spans.map(SupportAssessment::evidence).distinct().toList();
    }

    private static EvidenceStatement evidence(EvidenceSpan span) {
        return new EvidenceStatement(span.passage(), span.statement());
    }
}
