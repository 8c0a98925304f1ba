package app.footnote.answer.check.grounding;

import java.util.Comparator;
import java.util.List;

/**
 * What stands against a claim although its words are there: a number, a unit or a name that is another, a denial, an
 * opposite, parts that have changed places. A claim that is contradicted is never taken for carried, however much of
 * the rest agrees.
 */
final class Contradiction {

    /** What is left of a claim's probability: less than it takes to be carried. */
    private static final double LEFT = 0.45;

    /** Two clauses are about the same if one has so much of the other. */
    private static final double SAME_MATTER = 0.6;
    private static final int FEWEST_WORDS = 2;

    private final Comparison comparison;
    private final Wording claim;

    Contradiction(Comparison comparison) {
        this.comparison = comparison;
        claim = comparison.claim();
    }

    /** The probability with regard to what contradicts. */
    static double regarded(double probability, Comparison comparison) {
        return probability * LEFT >= Judgement.NEAR && new Contradiction(comparison).isThere()
                ? probability * LEFT
                : probability;
    }

    private boolean isThere() {
        return Names.anyUnknown(claim, comparison.testimony())
                || Quantities.differ(claim, comparison.testimony().texts())
                || comparison.nearest(1).stream().anyMatch(this::contradicts);
    }

    private boolean contradicts(Utterance utterance) {
        return Names.exchanged(claim, utterance, comparison.language())
                || Subject.replaced(claim, utterance, comparison.testimony())
                || Polarity.reversed(claim, utterance, comparison.testimony())
                || Roles.swapped(claim, utterance.said())
                || Clause.of(claim).stream().anyMatch(clause -> isOpposed(clause, utterance));
    }

    /** Whether the clause that is about the same says the opposite. */
    private static boolean isOpposed(Clause clause, Utterance utterance) {
        List<Word> content = clause.content();
        return content.size() >= FEWEST_WORDS && Clause.of(utterance.said())
                .stream()
                .max(Comparator.comparingLong(other -> other.common(content)))
                .filter(other -> other.common(content) >= SAME_MATTER * content.size())
                .filter(other -> Polarity.opposed(clause, other))
                .isPresent();
    }
}
