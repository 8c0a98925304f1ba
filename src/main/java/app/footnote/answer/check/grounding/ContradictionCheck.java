package app.footnote.answer.check.grounding;

import java.util.Comparator;
import java.util.List;

/**
 * What stands against a claim although its words are there: a number, a unit or a name that is another, a denial, an
 * opposite, parts that have changed places. A claim that is contradicted is never taken for carried, however much of
 * the rest agrees.
 */
final class ContradictionCheck {

    /** What is left of a claim's probability: less than it takes to be carried. */
    private static final double LEFT = 0.45;

    /** Two clauses are about the same if one has so much of the other. */
    private static final double SAME_MATTER = 0.6;
    private static final int FEWEST_WORDS = 2;

    private final EvidenceComparison comparison;
    private final TokenizedText claim;

    ContradictionCheck(EvidenceComparison comparison) {
        this.comparison = comparison;
        claim = comparison.claim();
    }

    /** The probability with regard to what contradicts. */
    static double regarded(double probability, EvidenceComparison comparison) {
        return probability * LEFT >= SupportJudgement.NEAR && new ContradictionCheck(comparison).isThere()
                ? probability * LEFT
                : probability;
    }

    private boolean isThere() {
        return NameCheck.anyUnknown(claim, comparison.testimony())
                || QuantityCheck.differ(claim, comparison.testimony().texts())
                || comparison.nearest(1).stream().anyMatch(this::contradicts);
    }

    private boolean contradicts(EvidenceSpan utterance) {
        return NameCheck.exchanged(claim, utterance, comparison.language())
                || SubjectCheck.replaced(claim, utterance, comparison.testimony())
                || PolarityCheck.reversed(claim, utterance, comparison.testimony())
                || RoleCheck.swapped(claim, utterance.said())
                || Clause.of(claim).stream().anyMatch(clause -> isOpposed(clause, utterance));
    }

    /** Whether the clause that is about the same says the opposite. */
    private static boolean isOpposed(Clause clause, EvidenceSpan utterance) {
        List<TextToken> content = clause.content();
        return content.size() >= FEWEST_WORDS && Clause.of(utterance.said())
                .stream()
                .max(Comparator.comparingLong(other -> other.common(content)))
                .filter(other -> other.common(content) >= SAME_MATTER * content.size())
                .filter(other -> PolarityCheck.opposed(clause, other))
                .isPresent();
    }
}
