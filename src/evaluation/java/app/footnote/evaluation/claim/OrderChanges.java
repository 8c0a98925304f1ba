package app.footnote.evaluation.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Two things that change places: before and after, from and to, subject and object, both sides of a comparison. */
final class OrderChanges {

    private static final String THING =
            "((?:(?:the|an?|each|every|its|der|die|das|den|dem|eine?[nmr]?) )?[\\p{L}\\p{N}-]+)";

    /** The two groups are exchanged. */
    private static final Map<ClaimLanguage, List<Pattern>> EXCHANGED = Map.of(
            ClaimLanguage.ENGLISH, List.of(
                    SentenceEdit.pattern("\\bfrom " + THING + " (?:in)?to " + THING
                            + "(?=[,.;)]| (?:and|in|by|when|with|for|is|are|was|during|as|on|at)\\b)"),
                    SentenceEdit.pattern("(?<=^)" + THING
                            + " (?:is|are|was|were) (?:much |always |usually )?(?:\\p{L}+er|more \\p{L}+"
                            + "|less \\p{L}+) than "
                            + THING + "(?=[,.;)])"),
                    SentenceEdit.pattern("\\b" + THING + " (?:instead of|rather than) " + THING + "(?=[,.;)])"),
                    SentenceEdit.pattern(
                            "(?<=^)((?:The|An?|Each|Every) \\p{L}+) (?:causes|contains|sends|follows|precedes"
                                    + "|replaces|calls"
                                    + "|uses|requires|implies|defeated|beat|includes|created|wrote|controls"
                                    + "|produces|needs|covers) "
                                    + "((?:the|an?) \\p{L}+)(?=[,.;)]| (?:in|to|by|when|with|for|at|on|and)\\b)")),
            ClaimLanguage.GERMAN, List.of(
                    SentenceEdit.pattern(
                            "\\bvon ([\\p{L}\\p{N}-]+) (?:nach|zu|bis|in) ([\\p{L}\\p{N}-]+)(?=[,.;)]| (?:und|im"
                                    + "|bei|mit|für|auf)\\b)"),
                    SentenceEdit.pattern("(?<=^)" + THING
                            + " (?:ist|sind|war|waren) (?:viel |immer |meist )?\\p{L}+er als " + THING + "(?=[,.;)])"),
                    SentenceEdit.pattern(
                            "\\b([\\p{L}\\p{N}-]+) (?:anstelle von|anstatt|statt) ([\\p{L}\\p{N}-]+)(?=[,.;)])")));

    private static final Map<ClaimLanguage, List<List<String>>> OPPOSITES = Map.of(
            ClaimLanguage.ENGLISH, List.of(
                    List.of("(?<!long |shortly |soon |the day |as |years? |days? )before(?= \\p{L})", "after"),
                    List.of("(?<!long |shortly |soon |named |look |year |day |one |years |days )after(?! all\\b"
                            + "| each\\b)(?= \\p{L})",
                            "before"),
                    List.of("(?<=the )first(?= [\\p{Ll}]{3,})", "last"),
                    List.of("(?<=the )last(?= [\\p{Ll}]{3,})", "first"),
                    List.of("precedes", "follows")),
            ClaimLanguage.GERMAN, List.of(
                    List.of("bevor", "nachdem"), List.of("nachdem", "bevor"),
                    List.of("(?<!kurz )vor(?= (?:dem|der|den) (?:Zweiten|Ersten|Tod|Beginn|Ende|Start|Krieg"
                            + "|Spiel|\\p{Lu}\\p{L}*(?:ung|krieg|zeit|jahr|beginn)))",
                            "nach"),
                    List.of("nach(?= (?:dem|der|den) (?:Zweiten|Ersten|Tod|Beginn|Ende|Start|Krieg|Spiel"
                            + "|\\p{Lu}\\p{L}*(?:ung|krieg|zeit|jahr|beginn)))",
                            "vor"),
                    List.of("(?<=\\b(?:[Dd]er|[Dd]ie|[Dd]as) )erste(?= \\p{L})", "letzte"),
                    List.of("(?<=\\b(?:[Dd]er|[Dd]ie|[Dd]as) )letzte(?= \\p{L})", "erste"),
                    List.of("zuerst", "zuletzt"), List.of("zuletzt", "zuerst")));

    /** "Day after day" has no order. */
    private static final Pattern BOTH_ALIKE = SentenceEdit.pattern("\\b(\\p{L}+) (?:after|before|by|to) \\1\\b");

    /** These do not name a thing. */
    private static final Set<String> NOT_THINGS = SentenceEdit.list("""
            it this that they there he she which one scratch time now here es das dies er sie man hier da
            """);

    private OrderChanges() {
    }

    static List<String> of(StatementSentence sentence) {
        List<String> changed = new ArrayList<>();
        if (BOTH_ALIKE.matcher(sentence.text()).find()) {
            return changed;
        }
        for (Pattern pattern : sentence.language().in(EXCHANGED)) {
            changed.addAll(SentenceEdit.eachMatch(pattern, sentence.text(), OrderChanges::exchanged));
        }
        for (List<String> pair : sentence.language().in(OPPOSITES)) {
            changed.addAll(
                    SentenceEdit.eachMatch(
                            SentenceEdit.pattern("(?<![\\p{L}-])" + pair.getFirst() + "(?![\\p{L}-])"), sentence.text(),
                            _ -> List.of(pair.getLast())));
        }
        return changed;
    }

    private static List<String> exchanged(MatchResult match) {
        String one = match.group(1);
        String other = match.group(2);
        if (NOT_THINGS.contains(one.toLowerCase(Locale.ROOT)) || NOT_THINGS.contains(other.toLowerCase(Locale.ROOT))
                || one.equalsIgnoreCase(other)) {
            return List.of();
        }
        String text = match.group();
        int first = match.start(1) - match.start();
        int second = match.start(2) - match.start();
        boolean begins = first == 0 && Character.isUpperCase(one.codePointAt(0));
        return List.of(
                text.substring(0, first) + (begins ? SentenceEdit.capitalised(other) : other)
                        + text.substring(first + one.length(), second) + (begins ? uncapitalised(one) : one)
                        + text.substring(second + other.length()));
    }

    /** In lower case if it begins with an article. */
    private static String uncapitalised(String text) {
        return text.matches("(?:The|An?|Each|Every|Der|Die|Das|Eine?) .*")
                ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1)
                : text;
    }
}
