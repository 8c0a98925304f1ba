package app.footnote.answer.check.grounding;

import app.footnote.answer.check.text.Clause;
import app.footnote.answer.check.text.FunctionWords;
import app.footnote.answer.check.text.TextToken;
import app.footnote.answer.check.text.TokenizedText;
import app.footnote.answer.check.text.WordAlignment;
import app.footnote.answer.check.text.WordAlignment.Gap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether two clauses with similar words say the opposite: one contains a negation, or they contain opposite words.
 * English, German, Spanish, French and Portuguese.
 */
final class PolarityCheck {

    private static final Set<String> NEGATIONS = words("""
            no not never none nobody nothing neither nor without cannot hardly
            nicht nie niemals nichts ohne kein keine keinen keiner keinem keines
            nunca sin nada ningún ninguna jamás
            ne jamais sans aucun aucune
            não sem nenhum nenhuma
            """);
    /** "not only" is not a negation. */
    private static final Set<String> ONLY = words("only nur solo sólo seulement só");

    /** Words on the left and their opposites on the right. */
    private static final String OPPOSITE_WORDS = """
            increase / decrease reduce
            increasing / decreasing
            rise / fall
            grow / shrink
            higher / lower
            high / low
            highest / lowest
            more / less fewer
            most / least fewest
            oldest / youngest
            biggest / smallest
            easier / harder
            easiest / hardest
            upper / lower
            larger / smaller
            large / small
            largest / smallest
            bigger / smaller
            greater / less smaller
            greatest / least smallest
            maximum / minimum
            max / min
            maximal / minimal
            before / after
            first / last
            faster / slower
            fast / slow
            fastest / slowest
            above / below
            inside / outside
            left / right
            positive / negative
            true / false
            same / different
            begin start / end
            open / close
            strong / weak
            stronger / weaker
            long / short
            longer / shorter
            longest / shortest
            win / lose
            won / lost
            accept / reject refuse
            include / exclude
            cause / prevent
            add / remove
            best / worst
            better / worse
            early / late
            earlier / later
            older / newer younger
            with / without
            internal / external
            input / output
            up / down
            gain / loss
            warm hot / cold
            north / south
            east / west
            all every / no
            steigen / sinken fallen
            steigt / sinkt fällt
            stieg stiegen / sank fiel sanken fielen
            erhöht erhöhen erhöhte / verringert verringern verringerte senkt senken senkte
            mehr / weniger
            vor / nach
            bevor / nachdem
            zuerst / zuletzt
            früher / später
            hoch / niedrig
            mindestens / höchstens
            maximum / minimum
            innerhalb / außerhalb
            stets immer / nie niemals
            mit / ohne
            may might / must
            kann darf / muss
            können dürfen / müssen
            aumentar / disminuir
            aumenta / disminuye
            mayor / menor
            más / menos
            antes / después
            primero / último
            alto / bajo
            plus / moins
            avant / après
            premier / dernier
            maior / menor
            mais / menos
            antes / depois
            """;
    /** The same for German adjectives, without their endings. */
    private static final String GERMAN_OPPOSITES = """
            größer / kleiner
            größt / kleinst
            höher / niedriger
            höchst / niedrigst
            besser / schlechter
            best / schlechtest
            länger / kürzer
            längst / kürzest
            schneller / langsamer
            schnellst / langsamst
            stärker / schwächer
            stärkst / schwächst
            älter / jünger
            ältest / jüngst
            früher / später
            frühest / spätest
            schwerer / leichter
            teurer / billiger
            breiter / schmaler
            tiefer / flacher
            erst / letzt
            ober / unter
            äußer / inner
            maximal / minimal
            positiv / negativ
            """;
    private static final List<String> GERMAN_ENDINGS = List.of("", "e", "en", "er", "es", "em");

    private static final Map<String, Set<String>> OPPOSITES = opposites();

    private static final List<String> PREFIXES = List.of("un", "in", "im", "ir", "dis", "non", "non-", "a");
    /** The least share of the claim's words in a text with the same topic. */
    private static final double SAME_TOPIC = 0.6;
    private static final int SHORTEST_STEM = 4;

    private PolarityCheck() {
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }

    private static Map<String, Set<String>> opposites() {
        Map<String, Set<String>> opposites = new HashMap<>();
        addOpposites(opposites, OPPOSITE_WORDS, "");
        GERMAN_ENDINGS.forEach(ending -> addOpposites(opposites, GERMAN_OPPOSITES, ending));
        return opposites;
    }

    private static void addOpposites(Map<String, Set<String>> opposites, String lines, String ending) {
        lines.lines().map(line -> line.split("/")).forEach(sides -> {
            for (String one : words(sides[0])) {
                for (String other : words(sides[1])) {
                    opposites.computeIfAbsent(one + ending, _ -> new HashSet<>()).add(other + ending);
                    opposites.computeIfAbsent(other + ending, _ -> new HashSet<>()).add(one + ending);
                }
            }
        });
    }

    /**
     * Whether one of two texts with the same words around a place has a negation there, and the other has none, or they
     * have opposites there.
     */
    static boolean exchanged(TokenizedText claim, TokenizedText span) {
        WordAlignment alignment = WordAlignment.of(claim.words(), span.words());
        long content = claim.words().stream().filter(TextToken::isContent).count();
        return alignment.common() >= SAME_TOPIC * (content - 1)
                && (hasAddedNegation(claim.words(), span.words()) || hasAddedNegation(span.words(), claim.words())
                        || alignment.gaps().stream().anyMatch(PolarityCheck::isExchange));
    }

    /** Whether the words contain a negation between two words that follow each other in the others. */
    private static boolean hasAddedNegation(List<TextToken> words, List<TextToken> others) {
        for (int i = 1; i < words.size() - 1; i++) {
            if (isNegation(words, i) && follow(words.get(i - 1), words.get(i + 1), others)
                    && !followsNegation(words, i, others)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the second word directly follows the first one. */
    private static boolean follow(TextToken first, TextToken second, List<TextToken> words) {
        return IntStream.range(1, words.size())
                .anyMatch(i -> words.get(i - 1).key().equals(first.key()) && words.get(i).key().equals(second.key()));
    }

    /** Whether the same negation follows the same word in the other text, too. */
    private static boolean followsNegation(List<TextToken> words, int negation, List<TextToken> others) {
        return follow(words.get(negation - 1), words.get(negation), others)
                || follow(words.get(negation), words.get(negation + 1), others);
    }

    private static boolean isExchange(Gap gap) {
        if (gap.one().size() != 1 || gap.other().size() != 1) {
            return false;
        }
        TextToken one = gap.one().getFirst();
        TextToken other = gap.other().getFirst();
        return isNegation(lower(one)) == isNegation(lower(other))
                ? areOpposite(one, other)
                : FunctionWords.isDeterminer(one) == FunctionWords.isDeterminer(other);
    }

    /** Whether two clauses with the same topic say the opposite. */
    static boolean opposed(Clause one, Clause other) {
        return (negations(one) + negations(other) + reversals(one, other)) % 2 == 1;
    }

    private static long negations(Clause clause) {
        List<TextToken> words = clause.words();
        long negations = 0;
        for (int i = 0; i < words.size(); i++) {
            negations += isNegation(words, i) ? 1 : 0;
        }
        // Two negations strengthen each other as often as they cancel each other.
        return Math.min(1, negations);
    }

    private static boolean isNegation(List<TextToken> words, int i) {
        boolean only = i + 1 < words.size() && ONLY.contains(lower(words.get(i + 1)));
        return isNegation(lower(words.get(i))) && !only;
    }

    private static boolean isNegation(String word) {
        return NEGATIONS.contains(word) || word.endsWith("n't") || word.endsWith("n’t");
    }

    /** The words of one clause whose opposites are in the other, unless a clause contains both. */
    private static long reversals(Clause one, Clause other) {
        return one.words()
                .stream()
                .filter(word -> !isNegation(lower(word)))
                .filter(word -> !other.has(word))
                .filter(word -> other
                        .any(opposite -> !isNegation(lower(opposite)) && areOpposite(word, opposite)
                                && !one.has(opposite)))
                .count();
    }

    /** Whether the evidence lacks a word of the claim, and the span contains its opposite, which the claim lacks. */
    static boolean reversed(TokenizedText claim, EvidenceSpan span, EvidenceSet evidence) {
        Clause claimed = new Clause(claim.words());
        return claim.words()
                .stream()
                .filter(word -> !isNegation(lower(word)) && !evidence.has(word))
                .anyMatch(word -> span.text().words()
                        .stream()
                        .anyMatch(other -> areOpposite(word, other) && !claimed.has(other)));
    }

    private static boolean areOpposite(TextToken one, TextToken other) {
        return OPPOSITES.getOrDefault(one.key(), Set.of()).contains(other.key())
                || OPPOSITES.getOrDefault(lower(one), Set.of()).contains(lower(other))
                || isNegationOf(one.key(), other.key()) || isNegationOf(other.key(), one.key());
    }

    /** "unstable" and "stable". */
    private static boolean isNegationOf(String longer, String word) {
        return word.length() >= SHORTEST_STEM && longer.endsWith(word)
                && PREFIXES.contains(longer.substring(0, longer.length() - word.length()));
    }

    private static String lower(TextToken word) {
        return word.surface().toLowerCase(Locale.ROOT);
    }
}
