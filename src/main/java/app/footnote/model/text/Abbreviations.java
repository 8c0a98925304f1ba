package app.footnote.model.text;

import java.util.Locale;
import java.util.Set;

/** Detects full stops that end an abbreviation, an initial or an ordinal number rather than a sentence. */
final class Abbreviations {

    /** In lower case and without the last stop, for the languages that are most common in lecture notes. */
    private static final Set<String> KNOWN = Set.of(
            // English
            "e.g", "i.e", "eg", "ie", "cf", "vs", "al", "fig", "figs", "eq", "eqs", "eqn", "sec", "ch", "chap", "vol",
            "pp", "ed", "eds", "resp", "approx", "viz", "ref", "refs", "thm", "def", "lem", "prop", "cor", "ex", "dr",
            "prof", "mr", "mrs", "ms", "st", "jr", "sr", "inc", "ltd", "dept", "univ", "w.r.t", "wrt", "i.i.d", "a.k.a",
            "u.s", "jan", "feb", "apr", "aug", "sept", "oct", "nov", "dec",
            // German
            "z.b", "z. b", "d.h", "d. h", "u.a", "u. a", "o.ä", "i.a", "i.d.r", "z.t", "bzw", "ca", "vgl", "evtl",
            "ggf", "usf", "nr", "abb", "tab", "kap", "bsp", "gl", "inkl", "exkl", "sog", "bspw", "abschn", "allg",
            "mind", "max", "min", "hrsg", "aufl", "bd", "s.o", "s.u", "u.u", "o.b.d.a", "oe",
            // French, Spanish, Portuguese, Italian, Dutch
            "p.ex", "p. ex", "c.-à-d", "env", "av", "art", "mme", "mlle", "p.ej", "p. ej", "ej", "pág", "págs", "núm",
            "sra", "srta", "ud", "uds", "aprox", "pag", "núms", "por ex", "fls", "ecc", "sig", "dott", "bijv",
            "d.w.z", "o.a", "blz");

    private static final Set<String> GERMAN_MONTHS = Set.of(
            "januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
            "dezember", "jahrhundert");

    private static final Set<String> SENTENCE_OPENERS = Set.of(
            "a", "an", "the", "this", "that", "these", "those", "it", "its", "we", "you", "he", "she", "they", "there",
            "if", "then", "let", "for", "in", "on", "at", "as", "by", "to", "when", "while", "where", "since", "so",
            "but", "and", "or", "now", "note", "thus", "hence", "each", "every", "all", "is", "one", "what", "how",
            "der", "die", "das", "ein", "eine", "wir", "es", "sei", "dann", "wenn", "für", "im", "da", "also", "ist",
            "el", "la", "los", "las", "un", "una", "si", "le", "les", "des", "une", "o", "os", "um", "uma");

    /** Longer than any entry of {@link #KNOWN}. */
    private static final int MAX_WORD_CHARS = 12;

    private Abbreviations() {
    }

    /** Whether the stop at {@code stop} does not end the sentence that began at {@code start}. */
    static boolean endAt(String text, int start, int stop) {
        int wordStart = wordStart(text, start, stop);
        String word = text.substring(wordStart, stop);
        if (word.isEmpty()) {
            return false;
        }
        return isInitial(text, stop, word) || isFirstOfTwoLetters(text, stop, word)
                || isListItemNumber(text, start, wordStart, word) || isGermanOrdinal(text, stop, word)
                || isKnown(text, start, wordStart, stop);
    }

    private static int wordStart(String text, int start, int stop) {
        int i = stop;
        while (i > start && stop - i < MAX_WORD_CHARS && belongsToWord(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean belongsToWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '-';
    }

    /** "J. Smith", but not "the nodes of G. The edges". */
    private static boolean isInitial(String text, int stop, String word) {
        return word.length() == 1
                && Character.isUpperCase(word.charAt(0))
                && !SENTENCE_OPENERS.contains(wordAfter(text, stop));
    }

    /** The first half of abbreviations such as "z. B.". */
    private static boolean isFirstOfTwoLetters(String text, int stop, String word) {
        return word.length() == 1
                && stop + 3 < text.length()
                && text.charAt(stop + 1) == ' '
                && Character.isLetter(text.charAt(stop + 2))
                && text.charAt(stop + 3) == '.';
    }

    /** "2. Second step" at the start of a line. */
    private static boolean isListItemNumber(String text, int start, int wordStart, String word) {
        return word.length() <= 3 && word.chars().allMatch(Character::isDigit)
                && new Range(start, wordStart).trimmed(text).length() == 0;
    }

    private static boolean isGermanOrdinal(String text, int stop, String word) {
        if (word.length() > 2 || !word.chars().allMatch(Character::isDigit)) {
            return false;
        }
        return GERMAN_MONTHS.contains(wordAfter(text, stop));
    }

    private static String wordAfter(String text, int stop) {
        int from = Math.min(stop + 2, text.length());
        int to = from;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }

    private static boolean isKnown(String text, int start, int wordStart, int stop) {
        String word = text.substring(wordStart, stop).toLowerCase(Locale.ROOT);
        boolean secondOfTwoLetters = word.length() == 1 && wordStart - 3 >= start && text.charAt(wordStart - 1) == ' ';
        return KNOWN.contains(word)
                || (secondOfTwoLetters
                        && KNOWN.contains(text.substring(wordStart - 3, stop).toLowerCase(Locale.ROOT)));
    }
}
