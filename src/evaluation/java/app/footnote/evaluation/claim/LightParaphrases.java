package app.footnote.evaluation.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sentences in slightly other words, which stay true. */
final class LightParaphrases {

    private static final Map<ClaimLanguage, Map<Pattern, String>> SYNONYMS = Map.of(
            ClaimLanguage.ENGLISH, synonyms("""
                    such as / like
                    for example, / for instance,
                    in order to / to
                    because / since
                    however,? /
                    begins / starts
                    began / started
                    started / began
                    needs(?! to) / requires
                    requires(?= the | a | an ) / needs
                    (?<=\\b(?:a|the) )large(?= \\p{L}{3,}) / big
                    (?<=\\b(?:a|the) )big(?= \\p{L}{3,}) / large
                    (?<=\\b(?:the) )whole(?= \\p{L}{3,}) / entire
                    (?<=\\b(?:the) )entire(?= \\p{L}{3,}) / whole
                    quickly / rapidly
                    almost / nearly
                    located in / situated in
                    occurred / happened
                    in the middle of / in the centre of
                    was able to / could
                    is able to / can
                    make sure / ensure
                    a lot of / much
                    therefore / thus
                    whereas / while
                    as well as / and also
                    until / till
                    usually / normally
                    (?<!how )often / frequently
                    about(?= \\d) / approximately
                    approximately(?= \\d) / about
                    more than(?= \\d) / over
                    all of the / all the
                    every(?! other| time| now) / each
                    is not / isn't
                    are not / aren't
                    was not / wasn't
                    were not / weren't
                    does not / doesn't
                    do not / don't
                    did not / didn't
                    cannot / can't
                    can not / cannot
                    (?<=\\d)% / percent
                    (?<=\\d) percent / %
                    (?<!but |not |see |can |is |are |was |were |and )also(?! known| called) /
                    for(?= example) / as an
                    as an example / for example
                    but / yet
                    two(?= \\p{L}{3,}s\\b) / 2
                    three(?= \\p{L}{3,}s\\b) / 3
                    four(?= \\p{L}{3,}s\\b) / 4
                    five(?= \\p{L}{3,}s\\b) / 5
                    (?<![\\d.,] ?|\\p{Lu} )4(?= \\p{L}{3,}s\\b) / four
                    (?<![\\d.,] ?|\\p{Lu} )3(?= \\p{L}{3,}s\\b) / three
                    (?<![\\d.,] ?|\\p{Lu} )2(?= \\p{L}{3,}s\\b) / two
                    """),
            ClaimLanguage.GERMAN, synonyms("""
                    zum Beispiel / beispielsweise
                    beispielsweise / zum Beispiel
                    z\\. ?B\\. / zum Beispiel
                    jedoch / allerdings
                    beginnt / startet
                    begann / startete
                    benötigt / braucht
                    benötigen / brauchen
                    erhielt / bekam
                    erhalten / bekommen
                    verwendet / benutzt
                    verwenden / benutzen
                    gesamte / ganze
                    gesamten / ganzen
                    errichtet / gebaut
                    schnell / rasch
                    ist in der Lage, / vermag es,
                    verschiedene / unterschiedliche
                    verschiedenen / unterschiedlichen
                    allerdings / jedoch
                    sowie / und auch
                    mehr als(?= \\d) / über
                    mindestens / wenigstens
                    etwa(?= \\d) / ungefähr
                    rund(?= \\d) / etwa
                    ungefähr / etwa
                    (?<!wie |so )oft / häufig
                    (?<!wie |so )häufig(?! \\p{L}+s?te) / oft
                    obwohl / obgleich
                    aufgrund / wegen
                    meist / meistens
                    (?<=\\d) Prozent / %
                    (?<=\\d) ?% / Prozent
                    zwei(?= \\p{Lu}) / 2
                    drei(?= \\p{Lu}) / 3
                    vier(?= \\p{Lu}) / 4
                    fünf(?= \\p{Lu}) / 5
                    darüber hinaus / außerdem
                    außerdem / zudem
                    (?<!als |sondern |wie |nicht |wenn |und )auch(?! wenn| nur| nicht| als) /
                    """));

    private static final Pattern LEADING_PHRASE = Pattern.compile(
            "((?:In|On|At|During|After|By|For|With|If|When|Since|Until|From) [^,;()]{3,60}), ([^,;()]+)\\.");
    private static final Pattern UNSUITABLE = SentenceEdit.pattern(
            "\\b(?:there|it|this|that|these|those|he|she|they|his|her|their|its|not|only|to|who|and|or|then"
                    + "|general|particular"
                    + "|example|instance|fact|addition|contrast|turn|other words)\\b");
    private static final Pattern NAME_AT_START =
            Pattern.compile("(?:the|an?|each|all|most|some|many|its|these|every) .*");

    private LightParaphrases() {
    }

    private static Map<Pattern, String> synonyms(String lines) {
        Map<Pattern, String> synonyms = new LinkedHashMap<>();
        lines.lines().map(line -> (line.strip() + " ").split(" / ?", 2)).forEach(
                sides -> synonyms.put(
                        SentenceEdit.pattern("(?<![\\p{L}-])" + sides[0] + "(?![\\p{L}-])"), sides[1].strip()));
        return synonyms;
    }

    static List<String> of(StatementSentence sentence) {
        List<String> paraphrases = new ArrayList<>(moved(sentence));
        sentence.language().in(SYNONYMS).forEach((word, synonym) -> {
            Matcher matcher = word.matcher(sentence.text());
            if (matcher.find() && !(synonym.isEmpty() && matcher.start() == 0)) {
                String changed = sentence.text().substring(0, matcher.start())
                        + SentenceEdit.withCase(synonym, matcher.group()) + sentence.text().substring(matcher.end());
                paraphrases.add(changed.replaceAll(" {2,}", " ").replaceAll(" (?=[,.])|(?<=\\d) (?=%)|,(?=,)", ""));
            }
        });
        return paraphrases;
    }

    /** A phrase or clause at the beginning is moved to the end. */
    private static List<String> moved(StatementSentence sentence) {
        Matcher parts = LEADING_PHRASE.matcher(sentence.text());
        if (sentence.isGerman() || !parts.matches() || UNSUITABLE.matcher(parts.group(2)).find()
                || UNSUITABLE.matcher(parts.group(1)).find() || !NAME_AT_START.matcher(parts.group(2)).matches()) {
            return List.of();
        }
        String phrase = parts.group(1).substring(0, 1).toLowerCase(Locale.ROOT) + parts.group(1).substring(1);
        return List.of(SentenceEdit.sentence(parts.group(2) + " " + phrase));
    }
}
