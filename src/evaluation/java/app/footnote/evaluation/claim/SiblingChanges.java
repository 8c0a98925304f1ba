package app.footnote.evaluation.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names and terms that are exchanged for others of the same note. Two are taken for siblings if they stand after the
 * same word, and have the same number and, in German, the same gender.
 */
final class SiblingChanges {

    /** A name is preceded by a word in lower case and consists of capitalised words. */
    private static final Pattern NAME = Pattern.compile(
            "(?<=(?:^|[ (])(\\p{Ll}{1,12}) )((?:\\p{Lu}[\\p{L}\\p{N}]*(?:-\\p{Lu}\\p{L}+)*)(?:"
                    + " \\p{Lu}[\\p{L}\\p{N}]+)*)"
                    + "(?=[ ,.;)](?!\\p{Lu}|\\d))");
    /** In German, only two capitalised words after each other are surely a name. */
    private static final Pattern GERMAN_NAME = Pattern.compile(
            "(?<=(?:^|[ (])(\\p{Ll}{1,12}) )((?:\\p{Lu}[\\p{L}\\p{N}]+)(?: \\p{Lu}[\\p{L}\\p{N}]+)+)"
                    + "(?=[ ,.;)](?!\\p{Lu}|\\d))");

    /** A single noun between an article and a word that cannot belong to its phrase. */
    private static final Pattern TERM = Pattern.compile(
            "(?<=\\b([Tt]he|[Aa]n?|[Ee]ach|[Ee]very) )(\\p{Ll}{4,})(?= (?:is|are|was|were|has|have|had|can|will"
                    + "|must|may|of|in|on"
                    + "|to|from|for|with|by|at|and|or|that|which|does|as|when|if|into|contains|holds|returns|uses)\\b"
                    + "|[,.;)])");
    private static final Pattern GERMAN_TERM = Pattern.compile(
            "(?<=\\b([Dd](?:er|ie|as|en|em|es)|[Ee]in(?:e[mnrs]?)?) )(\\p{Lu}\\p{Ll}{3,})(?= \\p{Ll}|[,.;)])");

    private static final Set<String> GENERIC = SentenceEdit.list("""
            case cases example way ways number first second last same following other others time result results fact
            rest problem problems question answer idea set kind type form part parts method approach algorithm
            algorithms procedure term terms end start begin beginning moment order above below former latter thing whole
            next previous current best worst only most least user users solution point name lot maximum minimum article
            task value values use purpose goal difference reason sense process total amount majority minority
            fall ende anfang teil beispiel zahl frage art weise grund zeit folge jahr jahre meisten
            anzahl ersten regel rest menge ergebnis aufgabe lösung methode verfahren algorithmus begriff
            """);
    private static final int FEWEST_MENTIONS = 2;
    private static final int SAME_STEM = 4;
    /** Two statements with this share of common words may be about the same thing. */
    private static final double SAME_THING = 0.35;

    /** The siblings of each note: the words, by what stands before them, the most frequent first. */
    private static final Map<SourceNote, Map<String, List<String>>> NAMES = new WeakHashMap<>();
    private static final Map<SourceNote, Map<String, List<String>>> TERMS = new WeakHashMap<>();
    /** Less frequent words are hardly of the same kind. */
    private static final int MOST_SIBLINGS = 8;

    private SiblingChanges() {
    }

    static List<String> names(StatementSentence sentence) {
        Pattern pattern = sentence.isGerman() ? GERMAN_NAME : NAME;
        Map<String, List<String>> names = NAMES.computeIfAbsent(
                sentence.note(), note -> found(pattern, note, 1));
        return exchanged(pattern, sentence, names);
    }

    static List<String> terms(StatementSentence sentence) {
        Pattern pattern = sentence.isGerman() ? GERMAN_TERM : TERM;
        Map<String, List<String>> terms = TERMS.computeIfAbsent(
                sentence.note(), note -> found(pattern, note, FEWEST_MENTIONS));
        return exchanged(pattern, sentence, terms);
    }

    private static Map<String, List<String>> found(Pattern pattern, SourceNote note, int mentions) {
        Map<String, Integer> counts = new HashMap<>();
        List<MatchResult> all = pattern.matcher(note.text()).results().toList();
        all.forEach(match -> counts.merge(match.group(2), 1, Integer::sum));
        return all.stream()
                .filter(match -> counts.getOrDefault(match.group(2), 0) >= mentions && !isGeneric(match.group(2)))
                .collect(Collectors.groupingBy(
                        SiblingChanges::key,
                        Collectors.mapping(
                                match -> match.group(2),
                                Collectors.collectingAndThen(
                                        Collectors.toList(), words -> words.stream()
                                                .distinct()
                                                .sorted(Comparator
                                                        .comparingInt((String word) -> counts.getOrDefault(word, 0))
                                                        .reversed())
                                                .limit(MOST_SIBLINGS)
                                                .toList()))));
    }

    private static boolean isGeneric(String word) {
        return GENERIC.contains(word.toLowerCase(Locale.ROOT));
    }

    /** The word before, and whether it is a plural, an abbreviation or several words. */
    private static String key(MatchResult match) {
        String word = match.group(2);
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
        return match.group(1).toLowerCase(Locale.ROOT) + (word.endsWith("s") ? " plural" : "")
                + (capitals ? " capitals" : "") + (word.contains(" ") ? " words" : "");
    }

    private static List<String> exchanged(Pattern pattern, StatementSentence sentence,
            Map<String, List<String>> siblings) {
        List<String> changed = new ArrayList<>();
        Set<String> words = SentenceEdit.wordSet(sentence.text());
        for (MatchResult match : pattern.matcher(sentence.text()).results().toList()) {
            String word = match.group(2);
            if (isGeneric(word) || sentence.text().split(Pattern.quote(word), -1).length != 2) {
                continue;
            }
            for (String sibling : siblings.getOrDefault(key(match), List.of())) {
                boolean absent = SentenceEdit.words(sibling).stream().noneMatch(words::contains);
                if (absent && !areAlike(word, sibling) && !sentence.note().relates(sibling, sentence, SAME_THING)) {
                    changed.add(
                            sentence.text().substring(0, match.start(2)) + sibling
                                    + sentence.text().substring(match.end(2)));
                }
            }
        }
        return changed;
    }

    /** Whether one word may be a form, a part or an abbreviation of the other. */
    private static boolean areAlike(String one, String other) {
        String first = one.toLowerCase(Locale.ROOT);
        String second = other.toLowerCase(Locale.ROOT);
        int length = Math.min(SAME_STEM, Math.min(first.length(), second.length()));
        return first.substring(0, length).equals(second.substring(0, length))
                || first.contains(second) || second.contains(first)
                || initials(one).equals(other) || initials(other).equals(one);
    }

    private static String initials(String name) {
        return name.replaceAll("(\\p{L})\\p{Ll}*(?: |$)", "$1");
    }
}
