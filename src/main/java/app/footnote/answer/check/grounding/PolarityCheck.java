package app.footnote.answer.check.grounding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether two clauses with the same words say the opposite: because one of them denies, or because a word of one is the
 * opposite of a word of the other. English, German, Spanish, French and Portuguese.
 */
final class PolarityCheck {

    private static final Set<String> DENYING = Set.of(
            "no", "not", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "hardly", "nicht",
            "nie", "niemals", "nichts", "ohne", "kein", "keine", "keinen", "keiner", "keinem", "keines", "nunca", "sin",
            "nada", "ningún", "ninguna", "jamás", "ne", "jamais", "sans", "aucun", "aucune", "não", "sem", "nenhum",
            "nenhuma");

    /** "not only" denies nothing. */
    private static final Set<String> ONLY = Set.of("only", "nur", "solo", "sólo", "seulement", "só");

    private static final Map<String, Set<String>> OPPOSITES = opposites(
            "increase/decrease reduce", "increasing/decreasing", "rise/fall", "grow/shrink", "higher/lower", "high/low",
            "highest/lowest", "more/less fewer", "most/least fewest", "larger/smaller", "large/small",
            "largest/smallest",
            "bigger/smaller", "greater/less smaller", "greatest/least smallest", "maximum/minimum", "max/min",
            "maximal/minimal", "before/after", "first/last", "faster/slower", "fast/slow", "fastest/slowest",
            "above/below",
            "inside/outside", "left/right", "positive/negative", "true/false", "same/different", "begin start/end",
            "open/close", "strong/weak", "stronger/weaker", "long/short", "longer/shorter", "longest/shortest",
            "win/lose",
            "won/lost", "accept/reject refuse", "include/exclude", "cause/prevent", "add/remove", "best/worst",
            "better/worse", "early/late", "earlier/later", "older/newer", "older/younger", "with/without",
            "internal/external",
            "input/output", "up/down", "gain/loss", "warm/cold", "hot/cold", "north/south", "east/west", "all every/no",
            "steigen/sinken fallen", "steigt/sinkt fällt", "größer/kleiner", "mehr/weniger", "vor/nach", "erste/letzte",
            "höher/niedriger", "hoch/niedrig", "maximal/minimal", "aumentar/disminuir", "aumenta/disminuye",
            "mayor/menor",
            "más/menos", "antes/después", "primero/último", "alto/bajo", "plus/moins", "avant/après", "premier/dernier",
            "maior/menor", "mais/menos", "antes/depois");

    private static final List<String> PREFIXES = List.of("un", "in", "im", "ir", "dis", "non", "non-", "a");
    private static final int SHORTEST_STEM = 4;

    private PolarityCheck() {
    }

    private static Map<String, Set<String>> opposites(String... pairs) {
        Map<String, Set<String>> opposites = new HashMap<>();
        for (String pair : pairs) {
            String[] sides = pair.split("/");
            for (String one : sides[0].split(" ")) {
                for (String other : sides[1].split(" ")) {
                    opposites.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
                    opposites.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
                }
            }
        }
        return opposites;
    }

    /** Whether one of two clauses that are about the same denies what the other says. */
    static boolean opposed(Clause one, Clause other) {
        return (denials(one) + denials(other) + reversals(one, other)) % 2 == 1;
    }

    private static long denials(Clause clause) {
        List<TextToken> words = clause.words();
        long denials = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean only = i + 1 < words.size() && ONLY.contains(lower(words.get(i + 1)));
            denials += denies(lower(words.get(i))) && !only ? 1 : 0;
        }
        // "never ... nothing" and "no ... sin" strengthen each other as often as they cancel out.
        return Math.min(1, denials);
    }

    private static boolean denies(String word) {
        return DENYING.contains(word) || word.endsWith("n't") || word.endsWith("n’t");
    }

    /** Each word of one clause whose opposite stands in the other, unless either has both. */
    private static long reversals(Clause one, Clause other) {
        return one.words()
                .stream()
                .filter(word -> !denies(lower(word)))
                .filter(word -> !other.has(word))
                .filter(word -> other
                        .any(opposite -> !denies(lower(opposite)) && areOpposite(word, opposite) && !one.has(opposite)))
                .count();
    }

    /** Whether the claim has a word that nobody says, and the utterance has its opposite, which the claim has not. */
    static boolean reversed(TokenizedText claim, EvidenceSpan utterance, EvidenceSet testimony) {
        Clause claimed = new Clause(claim.words());
        return claim.words()
                .stream()
                .filter(word -> !denies(lower(word)) && !testimony.has(word))
                .anyMatch(word -> utterance.said().words()
                        .stream()
                        .anyMatch(other -> areOpposite(word, other) && !claimed.has(other)));
    }

    private static boolean areOpposite(TextToken one, TextToken other) {
        return OPPOSITES.getOrDefault(one.key(), Set.of()).contains(other.key())
                || OPPOSITES.getOrDefault(lower(one), Set.of()).contains(lower(other))
                || isDenialOf(one.key(), other.key()) || isDenialOf(other.key(), one.key());
    }

    /** "unstable" and "stable". */
    private static boolean isDenialOf(String longer, String word) {
        return word.length() >= SHORTEST_STEM && longer.endsWith(word)
                && PREFIXES.contains(longer.substring(0, longer.length() - word.length()));
    }

    private static String lower(TextToken word) {
        return word.surface().toLowerCase(Locale.ROOT);
    }
}
