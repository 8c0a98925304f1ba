package app.footnote.evaluation.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Comparatives and quantifiers that are exchanged for others. */
final class WordExchanges {

    private static final Pattern IDIOM = SentenceEdit.pattern(
            "\\b(?:more or less|no longer|any ?more|once more|what is more|less and less|more and more"
                    + "|mehr oder weniger"
                    + "|nicht mehr|keine?n? \\p{L}* ?mehr|immer mehr|nie mehr|at all|after all|first of all|above all"
                    + "|not all|not every|nicht alle|each other|vor allem|immer noch|noch immer|not only|all in all"
                    + "|no more|not more|nicht \\p{L}+er als|not \\p{L}+er than)\\b");

    private static final Map<ClaimLanguage, Map<Pattern, List<String>>> COMPARATIVES = Map.of(
            ClaimLanguage.ENGLISH, both("""
                    more / less
                    higher / lower
                    highest / lowest
                    larger / smaller
                    largest / smallest
                    greater / smaller
                    bigger / smaller
                    biggest / smallest
                    faster / slower
                    fastest / slowest
                    longer / shorter
                    longest / shortest
                    better / worse
                    best / worst
                    earlier / later
                    older / younger
                    oldest / youngest
                    stronger / weaker
                    easier / harder
                    cheaper / more expensive
                    at least / at most
                    increase / decrease
                    increases / decreases
                    increased / decreased
                    maximum / minimum
                    maximal / minimal
                    upper / lower
                    """),
            ClaimLanguage.GERMAN, both("""
                    mehr / weniger
                    größer / kleiner
                    größere / kleinere
                    größeren / kleineren
                    größerer / kleinerer
                    größeres / kleineres
                    größte / kleinste
                    größten / kleinsten
                    größter / kleinster
                    höher / niedriger
                    höhere / niedrigere
                    höheren / niedrigeren
                    höchste / niedrigste
                    höchsten / niedrigsten
                    besser / schlechter
                    bessere / schlechtere
                    besseren / schlechteren
                    besten / schlechtesten
                    beste / schlechteste
                    länger / kürzer
                    längste / kürzeste
                    längsten / kürzesten
                    schneller / langsamer
                    stärker / schwächer
                    stärkere / schwächere
                    stärksten / schwächsten
                    früher als / später als
                    älter / jünger
                    ältere / jüngere
                    älteste / jüngste
                    ältesten / jüngsten
                    schwerer / leichter
                    mindestens / höchstens
                    maximal / minimal
                    maximale / minimale
                    steigt / sinkt
                    stieg / sank
                    steigen / sinken
                    erhöht / verringert
                    niedrigere / höhere
                    """));

    /** What each quantifier is exchanged for. None of the others follows from it. */
    private static final Map<ClaimLanguage, Map<Pattern, List<String>>> QUANTIFIERS = Map.of(
            ClaimLanguage.ENGLISH, one("""
                    all(?= of the| of these| of its| of their) / most, none, few
                    all the / most of the, few of the, none of the
                    (?<!with |from |over |and |for |almost |nearly |in |of )all(?= \\p{L}+s\\b) / most, few, no
                    (?<!of )every(?! other| time| now) / no
                    (?<=^)every(?! other| time| now) / not every
                    (?<!of )each(?! other| time| of| is| has) / no
                    (?<=^)each(?! other| time| of| is| has) / not every
                    some(?= of the) / all, none, most
                    some(?= \\p{L}+s\\b) / all, most, no
                    (?<!the |its |their |at |is |are |and )most(?= of the) / all, few, none
                    (?<!the |its |their |at |is |are |and |was |were )most(?= \\p{L}+(?<!ous|less)s\\b) / all, few, no
                    (?<!how |as |so |too |not |the |and |for )many(?= \\p{L}+(?<!ous|less)s\\b) / all, few, no
                    a few / all, no
                    several / all, no
                    always / sometimes, never, rarely
                    usually / always, never
                    often / always, never
                    sometimes / always, never
                    never / always, sometimes
                    """),
            ClaimLanguage.GERMAN, one("""
                    alle(?= \\p{Lu}| diese| seine| ihre) / die meisten, keine, wenige
                    allen(?= \\p{Lu}) / den meisten, keinen, wenigen
                    jede / keine
                    jeder(?! der) / kein
                    jedes / kein
                    jeden / keinen
                    jedem / keinem
                    (?<!größte |größten )die meisten / alle, wenige, keine
                    den meisten / allen, wenigen, keinen
                    (?<!so |wie |zu |sehr |nicht |die )viele(?! der) / alle, wenige, keine
                    (?<!so |wie |zu |sehr |nicht |den )vielen / allen, wenigen, keinen
                    einige / alle, die meisten, keine
                    einigen / allen, den meisten, keinen
                    manche / alle, die meisten, keine
                    mehrere / alle, keine
                    wenige / alle, viele, die meisten
                    immer(?! wieder| mehr| \\p{L}+er\\b) / selten, nie, manchmal
                    (?<!so |wie |zu )oft / immer, nie, selten
                    (?<!so |wie |zu )häufig / immer, nie, selten
                    meistens / immer, nie, selten
                    manchmal / immer, nie
                    niemals / immer, oft
                    nie / immer, oft
                    """));

    private WordExchanges() {
    }

    /** Each line has two words that replace each other. */
    private static Map<Pattern, List<String>> both(String lines) {
        Map<Pattern, List<String>> exchanges = new LinkedHashMap<>();
        lines.lines().map(line -> line.strip().split(" / ")).forEach(sides -> {
            exchanges.put(word(sides[0]), List.of(sides[1]));
            exchanges.put(word(sides[1]), List.of(sides[0]));
        });
        return exchanges;
    }

    /** Each line has a word and its replacements. */
    private static Map<Pattern, List<String>> one(String lines) {
        Map<Pattern, List<String>> exchanges = new LinkedHashMap<>();
        lines.lines()
                .map(line -> line.strip().split(" / "))
                .forEach(sides -> exchanges.put(word(sides[0]), List.of(sides[1].split(", "))));
        return exchanges;
    }

    private static Pattern word(String expression) {
        return SentenceEdit.pattern("(?<![\\p{L}-])" + expression + "(?![\\p{L}-])");
    }

    static List<String> comparatives(StatementSentence sentence) {
        return exchanged(COMPARATIVES, sentence);
    }

    static List<String> quantifiers(StatementSentence sentence) {
        // Two quantifiers in a sentence, or one with a negation, may be exchanged without a change of meaning.
        return NegationChanges.isNegated(sentence.text()) && !sentence.text().matches(".*\\b(?:never|nie|niemals)\\b.*")
                ? List.of()
                : exchanged(QUANTIFIERS, sentence);
    }

    private static List<String> exchanged(Map<ClaimLanguage, Map<Pattern, List<String>>> exchanges,
            StatementSentence sentence) {
        List<String> changed = new ArrayList<>();
        if (!IDIOM.matcher(sentence.text()).find()) {
            sentence.language().in(exchanges)
                    .forEach((word, others) -> changed
                            .addAll(SentenceEdit.eachMatch(word, sentence.text(), _ -> others)));
        }
        return changed;
    }
}
