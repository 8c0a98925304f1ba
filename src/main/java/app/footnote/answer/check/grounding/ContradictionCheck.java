package app.footnote.answer.check.grounding;

import app.footnote.answer.check.text.Clause;
import app.footnote.answer.check.text.TextToken;
import app.footnote.answer.check.text.TokenizedText;
import java.util.Comparator;
import java.util.List;

/**
 * Finds evidence that contradicts a claim with similar words: another number, unit, name, term or quantity, a negation,
 * an opposite, exchanged roles, or a condition that the claim lacks. A contradicted claim never counts as supported.
 * Immutable.
 */
final class ContradictionCheck {

    /** The factor for the probability of a contradicted claim. */
    private static final double CONTRADICTED = 0.8;
    /** The greatest probability of a contradicted claim: below that of a supported one. */
    private static final double MOST = Math.nextDown(SupportJudgement.SUPPORTED_PROBABILITY);

    /** The least share of common words of clauses with the same topic. */
    private static final double SAME_TOPIC = 0.6;
    private static final int FEWEST_WORDS = 2;

    private final EvidenceComparison comparison;
    private final TokenizedText claim;

    ContradictionCheck(EvidenceComparison comparison) {
        this.comparison = comparison;
        claim = comparison.claim();
    }

    /** The probability, reduced if the evidence contradicts the claim. */
    static double adjusted(double probability, EvidenceComparison comparison) {
        return probability >= SupportJudgement.WEAK_PROBABILITY && new ContradictionCheck(comparison).isFound()
                ? reduced(probability)
                : probability;
    }

    /** The probability of a contradicted claim. */
    static double reduced(double probability) {
        return Math.min(CONTRADICTED * probability, MOST);
    }

    private boolean isFound() {
        return NameCheck.anyUnknown(claim, comparison.evidence())
                || ValueCheck.differs(claim, comparison.evidence())
                || comparison.nearest(1).stream().anyMatch(this::contradicts);
    }

    private boolean contradicts(EvidenceSpan span) {
        return NameCheck.exchanged(claim, span, comparison.language())
                || ValueCheck.numberDiffers(claim, span.text())
                || ValueCheck.unitDiffers(claim, span.text())
                || SubjectCheck.replaced(claim, span, comparison.evidence())
                || SubstitutionCheck.found(claim, span, comparison.evidence())
                || QuantifierCheck.differs(claim, span.text())
                || ConditionCheck.leftOut(claim, span, comparison.evidence())
                || PolarityCheck.exchanged(claim, span.text())
                || PolarityCheck.reversed(claim, span, comparison.evidence())
                || RoleCheck.swapped(claim, span.text(), comparison.language())
                || Clause.of(claim).stream().anyMatch(clause -> isOpposed(clause, span));
    }

    /** Whether the clause with the same topic says the opposite. */
    private static boolean isOpposed(Clause clause, EvidenceSpan span) {
        List<TextToken> content = clause.content();
        return content.size() >= FEWEST_WORDS && Clause.of(span.text())
                .stream()
                .max(Comparator.comparingLong(other -> other.common(content)))
                .filter(other -> other.common(content) >= SAME_TOPIC * content.size())
                .filter(other -> PolarityCheck.opposed(clause, other))
                .isPresent();
    }
}
