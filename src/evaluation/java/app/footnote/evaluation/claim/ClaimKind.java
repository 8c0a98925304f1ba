package app.footnote.evaluation.claim;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What is changed in a sentence. */
public enum ClaimKind {
    NUMBER(false, ValueChanges::numbers),
    UNIT(false, ValueChanges::units),
    DATE(false, ValueChanges::dates),
    NAME(false, SiblingChanges::names),
    ENTITY(false, SiblingChanges::terms),
    COMPARATIVE(false, WordExchanges::comparatives),
    ORDER(false, OrderChanges::of),
    NEGATION(false, NegationChanges::of),
    QUANTIFIER(false, WordExchanges::quantifiers),
    CONDITION(false, ConditionChanges::of),
    PARAPHRASE(true, LightParaphrases::of),
    JOINED(true, JoinedSentences::of),
    SAME(true, sentence -> List.of(sentence.text()));

    private final boolean supported;
    // The functions are static methods without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<StatementSentence, List<String>> change;

    ClaimKind(boolean supported, Function<StatementSentence, List<String>> change) {
        this.supported = supported;
        this.change = change;
    }

    /** Whether the claims stay true. */
    public boolean isSupported() {
        return supported;
    }

    /** All claims of this kind that can be made from the sentence; empty if there are none. */
    List<String> claims(StatementSentence sentence) {
        return change.apply(sentence);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
