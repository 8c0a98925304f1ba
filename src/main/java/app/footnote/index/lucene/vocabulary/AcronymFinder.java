package app.footnote.index.lucene.vocabulary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a text explains an acronym: "log-structured merge (LSM)", "LSM (log-structured merge)", "FIFO = First in
 * First Out". The first letters of the long form's words must give the acronym; small words may be skipped.
 */
public final class AcronymFinder {

    private static final String ACRONYM = "(\\p{Lu}[\\p{Lu}\\p{Ll}\\d]{0,6}\\p{Lu}s?)";
    private static final String OPENING_QUOTE = "[\"“„«]?";

    private static final List<String> BEFORE_ACRONYM = List.of(
            "\\((?:(?:or|short|abbreviated|also|called|as|kurz|oder|auch|abgekürzt|sigla|ou|o) ){0,3}",
            ",? or (?:just |simply )?",
            ",? (?:abbreviated|kurz|abgekürzt) (?:as |to )?");

    private static final List<String> AFTER_ACRONYM = List.of(
            " ?\\(", " ?= ?", " ?[:–—] ", " (?:stands for|steht für|significa|signifie|short for) ");

    private static final Pattern AFTER_LONG_FORM = Pattern.compile(
            "(?:" + String.join("|", BEFORE_ACRONYM) + ")" + OPENING_QUOTE + ACRONYM + "(?![\\p{L}\\d])");

    private static final Pattern BEFORE_LONG_FORM = Pattern.compile(
            "(?<![\\p{L}\\d])" + ACRONYM + "(?:" + String.join("|", AFTER_ACRONYM) + ")" + OPENING_QUOTE);

    private static final Pattern END_OF_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\d'’ \\-–/]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ \\-–/]+");

    /** The number of chars beside an acronym that may belong to its long form. */
    private static final int LONGEST = 100;

    private static final int MAX_WORDS = 9;
    private static final int MAX_SKIPPED = 2;
    private static final int MAX_PREFIX = 4;

    private AcronymFinder() {
    }

    /** The distinct pairs in the order of the text. */
    public static Set<AcronymPair> in(String text) {
        Set<AcronymPair> pairs = new LinkedHashSet<>();
        Matcher after = AFTER_LONG_FORM.matcher(text);
        while (after.find()) {
            String before = text.substring(Math.max(0, after.start() - LONGEST), after.start());
            List<String> words = words(END_OF_WORDS.splitAsStream(before + " ").toList().getLast());
            endingLongForm(after.group(1), words.subList(Math.max(0, words.size() - MAX_WORDS), words.size()))
                    .ifPresent(pairs::add);
        }
        Matcher before = BEFORE_LONG_FORM.matcher(text);
        while (before.find()) {
            String following = text.substring(before.end(), Math.min(text.length(), before.end() + LONGEST));
            List<String> words = words(END_OF_WORDS.splitAsStream(following + " ").toList().getFirst());
            beginningLongForm(before.group(1), words.subList(0, Math.min(MAX_WORDS, words.size())))
                    .ifPresent(pairs::add);
        }
        return pairs;
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
    }

    /** The shortest end of the words that the acronym abbreviates. */
    private static Optional<AcronymPair> endingLongForm(String acronym, List<String> words) {
        for (int from = words.size() - 2; from >= 0; from--) {
            List<String> longForm = words.subList(from, words.size());
            if (abbreviates(letters(acronym), longForm)) {
                return Optional.of(new AcronymPair(letters(acronym), String.join(" ", longForm)));
            }
        }
        return Optional.empty();
    }

    /** The shortest beginning of the words that the acronym abbreviates. */
    private static Optional<AcronymPair> beginningLongForm(String acronym, List<String> words) {
        for (int to = 2; to <= words.size(); to++) {
            List<String> longForm = words.subList(0, to);
            if (abbreviates(letters(acronym), longForm)) {
                return Optional.of(new AcronymPair(letters(acronym), String.join(" ", longForm)));
            }
        }
        return Optional.empty();
    }

    /** In lower case, without the ending of the plural: "DAGs". */
    private static String letters(String acronym) {
        String singular = acronym.endsWith("s") ? acronym.substring(0, acronym.length() - 1) : acronym;
        return singular.toLowerCase(Locale.ROOT);
    }

    private static boolean abbreviates(String acronym, List<String> words) {
        return acronym.length() >= 2
                && words.getFirst().charAt(0) == acronym.charAt(0)
                && words.getLast().length() > 1
                && abbreviates(acronym, words, 0);
    }

    /** Each word gives its first letters, in order; at most two words in a row give none, and not the last one. */
    private static boolean abbreviates(String acronym, List<String> words, int skipped) {
        if (words.isEmpty()) {
            return acronym.isEmpty() && skipped == 0;
        }
        String word = words.getFirst();
        List<String> others = words.subList(1, words.size());
        for (int taken = 1; taken <= Math.min(MAX_PREFIX, word.length()); taken++) {
            if (!acronym.startsWith(word.substring(0, taken))) {
                break;
            }
            if (abbreviates(acronym.substring(taken), others, 0)) {
                return true;
            }
        }
        return skipped < MAX_SKIPPED && abbreviates(acronym, others, skipped + 1);
    }
}
