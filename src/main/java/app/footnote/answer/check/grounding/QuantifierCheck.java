package app.footnote.answer.check.grounding;

import app.footnote.answer.check.text.TextToken;
import app.footnote.answer.check.text.TokenizedText;
import app.footnote.answer.check.text.WordAlignment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a claim is about another share of the same things than the evidence, as in "All nodes have keys" and "Most
 * nodes have keys", or says how often in another way. English and German.
 */
final class QuantifierCheck {

    /** A share of things, or how often something happens. */
    private enum Quantity {
        ALL, NOT_ALL, MOST, MANY, SOME, FEW, NONE, ALWAYS, OFTEN, SOMETIMES, RARELY, NEVER;

        boolean isFrequency() {
            return compareTo(ALWAYS) >= 0;
        }

        /** Whether a claim with this quantity may rest on evidence with the other. Many are also some. */
        boolean followsFrom(Quantity other) {
            return this == other || (this == SOME && other == MANY);
        }
    }

    private static final Map<String, Quantity> WORDS = words(Map.ofEntries(
            Map.entry(Quantity.ALL, "all every each alle allen aller alles jede jeder jedes jeden jedem sämtliche"
                    + " sämtlichen sämtlicher"),
            Map.entry(Quantity.MOST, "most meisten mehrheit großteil majority"),
            Map.entry(Quantity.MANY, "many numerous viele vielen vieler zahlreiche zahlreichen zahlreicher"),
            Map.entry(Quantity.SOME, "some several certain einige einigen einiger manche manchen mancher manches"
                    + " mehrere mehreren mehrerer"),
            Map.entry(Quantity.FEW, "few wenige wenigen weniger"),
            Map.entry(Quantity.NONE, "no none kein keine keinen keiner keinem keines"),
            Map.entry(Quantity.ALWAYS, "always immer stets"),
            Map.entry(Quantity.OFTEN, "usually normally generally typically mostly often frequently meist meistens"
                    + " normalerweise gewöhnlich üblicherweise oft häufig"),
            Map.entry(Quantity.SOMETIMES, "sometimes occasionally manchmal gelegentlich mitunter"),
            Map.entry(Quantity.RARELY, "rarely seldom hardly selten kaum"),
            Map.entry(Quantity.NEVER, "never nie niemals")));

    /** Words before or after a quantifier with which it has another meaning. */
    private static final Set<String> IDIOMS = Set.of(
            "at all", "after all", "above all", "first of", "no longer", "no more", "each other", "every other",
            "no matter", "vor allem", "vor allen", "immer noch", "noch immer", "immer wieder", "immer mehr",
            "immer weniger", "how many", "as many", "so many", "how often", "as often", "wie viele", "so viele",
            "wie oft", "so oft", "all but", "alles andere", "the most", "all over", "no means", "no way", "kaum mehr");
    private static final Set<String> NEGATIONS = Set.of("not", "nicht");
    /** Words that may stand between a quantifier and its noun. */
    private static final Set<String> BETWEEN = Set.of(
            "of", "the", "these", "those", "its", "their", "other", "der", "die", "den", "dieser", "diese", "diesen",
            "von", "anderen");
    private static final int FARTHEST_NOUN = 4;
    private static final double SAME_TOPIC = 0.6;
    /** A longer gap may contain anything. */
    private static final int LONGEST_GAP = 4;

    /**
     * A quantifier in a text.
     *
     * @param noun the key of the word that it belongs to; empty at the end of a text
     */
    private record Quantifier(Quantity quantity, int word, String noun) {
    }

    private QuantifierCheck() {
    }

    private static Map<String, Quantity> words(Map<Quantity, String> lists) {
        Map<String, Quantity> words = new HashMap<>();
        lists.forEach((quantity, list) -> List.of(list.split(" ")).forEach(word -> words.put(word, quantity)));
        return Map.copyOf(words);
    }

    /** Whether the span has another quantity for something in the claim, and not also the claim's quantity. */
    static boolean differs(TokenizedText claim, TokenizedText span) {
        List<Quantifier> claimed = quantifiers(claim);
        List<Quantifier> others = quantifiers(span);
        if (claimed.isEmpty() || others.isEmpty()) {
            return false;
        }
        WordAlignment alignment = WordAlignment.of(claim.words(), span.words());
        long content = claim.words().stream().filter(TextToken::isContent).count();
        return alignment.common() >= SAME_TOPIC * (content - claimed.size())
                && claimed.stream().anyMatch(quantifier -> differs(quantifier, others, alignment));
    }

    private static boolean differs(Quantifier claimed, List<Quantifier> others, WordAlignment alignment) {
        List<Quantifier> same = others.stream().filter(other -> belongTogether(claimed, other, alignment)).toList();
        return !same.isEmpty() && same.stream().noneMatch(other -> claimed.quantity.followsFrom(other.quantity));
    }

    /** Whether both are about the same thing, or stand at the same place. */
    private static boolean belongTogether(Quantifier one, Quantifier other, WordAlignment alignment) {
        if (one.quantity.isFrequency() != other.quantity.isFrequency()) {
            return false;
        }
        boolean sameNoun = !one.noun.isEmpty() && one.noun.equals(other.noun);
        return sameNoun || alignment.gaps()
                .stream()
                .filter(gap -> gap.one().size() <= LONGEST_GAP && gap.other().size() <= LONGEST_GAP)
                .anyMatch(gap -> isIn(one.word, gap.first(), gap.one())
                        && isIn(other.word, gap.otherFirst(), gap.other()));
    }

    private static boolean isIn(int word, int first, List<TextToken> words) {
        return word >= first && word < first + words.size();
    }

    private static List<Quantifier> quantifiers(TokenizedText text) {
        List<Quantifier> quantifiers = new ArrayList<>();
        for (int i = 0; i < text.words().size(); i++) {
            int word = i;
            quantity(text.words(), i)
                    .ifPresent(quantity -> quantifiers.add(new Quantifier(quantity, word, noun(text.words(), word))));
        }
        return quantifiers;
    }

    private static Optional<Quantity> quantity(List<TextToken> words, int i) {
        String word = lower(words.get(i));
        String before = i == 0 ? "" : lower(words.get(i - 1));
        String after = i + 1 == words.size() ? "" : lower(words.get(i + 1));
        if (IDIOMS.contains(before + " " + word) || IDIOMS.contains(word + " " + after)) {
            return Optional.empty();
        }
        Optional<Quantity> quantity = Optional.ofNullable(WORDS.get(word));
        if (word.equals("few") && before.equals("a")) {
            return Optional.of(Quantity.SOME);
        }
        return NEGATIONS.contains(before) ? quantity.map(QuantifierCheck::negated) : quantity;
    }

    private static Quantity negated(Quantity quantity) {
        return switch (quantity) {
            case ALL -> Quantity.NOT_ALL;
            case ALWAYS -> Quantity.SOMETIMES;
            default -> quantity;
        };
    }

    private static String noun(List<TextToken> words, int quantifier) {
        for (int i = quantifier + 1; i < Math.min(words.size(), quantifier + FARTHEST_NOUN); i++) {
            if (words.get(i).isContent() && !BETWEEN.contains(lower(words.get(i)))) {
                return words.get(i).key();
            }
        }
        return "";
    }

    private static String lower(TextToken word) {
        return word.surface().toLowerCase(Locale.ROOT);
    }
}
