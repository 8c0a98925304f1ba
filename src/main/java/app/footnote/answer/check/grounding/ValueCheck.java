package app.footnote.answer.check.grounding;

import app.footnote.answer.check.text.MeasurementUnits;
import app.footnote.answer.check.text.NumberNormalizer;
import app.footnote.answer.check.text.TextToken;
import app.footnote.answer.check.text.TextValue;
import app.footnote.answer.check.text.TextValue.Kind;
import app.footnote.answer.check.text.TokenizedText;
import app.footnote.answer.check.text.ValueClause;
import app.footnote.answer.check.text.WordAlignment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a claim uses another value than the evidence: the value is missing there, or it belongs to another statement.
 * "Version 3.3 needs Java 17" is not supported by "Version 3.2 needs Java 17. Version 3.3 needs Java 21." Immutable.
 */
final class ValueCheck {

    /** The least share of a clause's other words and values in a clause with the same topic. */
    private static final double SAME_TOPIC = 0.6;
    private static final int FEWEST_WORDS = 2;
    /** These values never differ in a paraphrase. Names can be written in several ways. */
    private static final Set<Kind> EXACT = Set.of(Kind.NUMBER, Kind.CODE, Kind.LETTER, Kind.COMPLEXITY);

    private final List<ValueClause> claim;
    private final List<EvidenceValues.Place> places;
    private final List<TextValue> evidence;

    private ValueCheck(TokenizedText claim, EvidenceSet evidence) {
        this.claim = ValueClause.of(claim, NameCheck.areRecognisable(evidence.language()));
        places = evidence.values().places();
        this.evidence = evidence.values().all();
    }

    /** Whether a value of the claim differs from the evidence. */
    static boolean differs(TokenizedText claim, EvidenceSet evidence) {
        ValueCheck check = new ValueCheck(claim, evidence);
        return check.claim.stream()
                .anyMatch(clause -> clause.values().stream().anyMatch(value -> check.differs(value, clause)));
    }

    /** Whether the span has another unit after the same number, at the same place. */
    static boolean unitDiffers(TokenizedText claim, TokenizedText span) {
        return WordAlignment.of(claim.words(), span.words())
                .gaps()
                .stream()
                .filter(gap -> gap.first() > 0 && gap.otherFirst() > 0)
                .filter(gap -> NumberNormalizer.value(claim.words().get(gap.first() - 1)).isPresent())
                .anyMatch(gap -> differ(
                        MeasurementUnits.after(claim.words(), gap.first() - 1),
                        MeasurementUnits.after(span.words(), gap.otherFirst() - 1)));
    }

    /** Whether a number stands alone in place of another one, in texts with mostly the same words. */
    static boolean numberDiffers(TokenizedText claim, TokenizedText span) {
        WordAlignment alignment = WordAlignment.of(claim.words(), span.words());
        long content = claim.words().stream().filter(TextToken::isContent).count();
        return alignment.common() >= SAME_TOPIC * content && alignment.gaps()
                .stream()
                .filter(gap -> gap.one().size() == 1 && gap.other().size() == 1)
                .anyMatch(gap -> differ(
                        NumberNormalizer.value(gap.one().getFirst()),
                        NumberNormalizer.value(gap.other().getFirst())));
    }

    private static boolean differ(Optional<String> unit, Optional<String> other) {
        return unit.isPresent() && other.isPresent() && !unit.equals(other);
    }

    private boolean differs(TextValue value, ValueClause clause) {
        return isMissing(value) || isOfAnotherStatement(value, clause);
    }

    private boolean isMissing(TextValue value) {
        return EXACT.contains(value.kind()) && evidence.stream().noneMatch(value::equalsValue);
    }

    /**
     * Names can be written in several ways and have checks of their own; comparing them here lowered the agreement with
     * people's judgements.
     */
    private static boolean isComparable(TextValue value) {
        return value.kind() != Kind.NAME;
    }

    /** Whether the clause that fits best has another value, and fits better than each clause with this value. */
    private boolean isOfAnotherStatement(TextValue value, ValueClause clause) {
        int size = clause.sizeWithout(value);
        if (!isComparable(value) || size < FEWEST_WORDS) {
            return false;
        }
        int withValue = places.stream()
                .filter(place -> place.clause().has(value) || place.hasAbove(value))
                .mapToInt(place -> place.clause().common(clause, value))
                .max()
                .orElse(0);
        return places.stream()
                .filter(place -> !place.clause().has(value) && !place.hasAbove(value))
                .filter(place -> place.clause().common(clause, value) >= SAME_TOPIC * size)
                .filter(place -> place.clause().common(clause, value) > withValue)
                .filter(place -> place.clause().rivals(value, clause).findAny().isPresent())
                .anyMatch(place -> !continues(place, value, clause));
    }

    /** Whether the same span goes on with this value, and gives no other value for the rest of the claim. */
    private boolean continues(EvidenceValues.Place place, TextValue value, ValueClause clause) {
        return places.stream()
                .filter(other -> other.span().equals(place.span()) && other.clause().has(value))
                .anyMatch(
                        other -> !givesOtherValues(other.clause(), value, clause) && !isSeparate(other, value, clause));
    }

    private static boolean givesOtherValues(ValueClause other, TextValue value, ValueClause clause) {
        return clause.values()
                .stream()
                .filter(rest -> !rest.equals(value) && !other.has(rest))
                .anyMatch(rest -> other.rivals(rest, clause).findAny().isPresent());
    }

    /** Whether the clause has words of its own and none of the claim's. */
    private static boolean isSeparate(EvidenceValues.Place place, TextValue value, ValueClause clause) {
        return place.clause().common(clause, value) == 0 && place.clause().sizeWithout(value) >= FEWEST_WORDS;
    }
}
