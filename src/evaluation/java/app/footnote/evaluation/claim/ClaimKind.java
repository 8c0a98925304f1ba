package app.footnote.evaluation.claim;

import java.util.List;
import java.util.Locale;

/** What is changed in a sentence. */
public enum ClaimKind {
    NUMBER(false),
    UNIT(false),
    DATE(false),
    NAME(false),
    ENTITY(false),
    COMPARATIVE(false),
    ORDER(false),
    NEGATION(false),
    QUANTIFIER(false),
    CONDITION(false),
    PARAPHRASE(true),
    JOINED(true),
    SAME(true);

    private final boolean supported;

    ClaimKind(boolean supported) {
        this.supported = supported;
    }

    /** Whether the claims stay true. */
    public boolean isSupported() {
        return supported;
    }

    /** All claims of this kind that can be made from the sentence; empty if there are none. */
    List<String> claims(StatementSentence sentence) {
        return switch (this) {
            case NUMBER -> ValueChanges.numbers(sentence);
            case UNIT -> ValueChanges.units(sentence);
            case DATE -> ValueChanges.dates(sentence);
            case NAME -> SiblingChanges.names(sentence);
            case ENTITY -> SiblingChanges.terms(sentence);
            case COMPARATIVE -> WordExchanges.comparatives(sentence);
            case ORDER -> OrderChanges.of(sentence);
            case NEGATION -> NegationChanges.of(sentence);
            case QUANTIFIER -> WordExchanges.quantifiers(sentence);
            case CONDITION -> ConditionChanges.of(sentence);
            case PARAPHRASE -> LightParaphrases.of(sentence);
            case JOINED -> JoinedSentences.of(sentence);
            case SAME -> List.of(sentence.text());
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
