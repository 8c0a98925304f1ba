package app.footnote.index.lucene.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Finds the special terms of a text. The rules are only tried where a word has a sign or a digit in it or after it,
 * because trying them at each char would take longer than the rest of the analysis. Not thread-safe.
 */
final class SpecialTermScanner {

    private static final List<TermRule> RULES = Stream.of(NamesWithSigns.RULES, Formulas.RULES)
            .flatMap(List::stream)
            .toList();

    private static final List<TermRule> RULES_WITH_GREEK = Stream.concat(
            RULES.stream(),
            Stream.of(Formulas.GREEK_LETTER)).toList();

    private static final String SIGNS_IN_TERMS = "+*∗#♯^({\\";
    private static final String SIGNS_BETWEEN_LETTERS = ".-‐‑";
    private static final String SQUARED = "squared";

    private final String text;
    private final List<TermRule> rules;
    private final List<Matcher> matchers;
    private final List<SpecialTerm> found = new ArrayList<>();

    private SpecialTermScanner(String text, List<TermRule> rules) {
        this.text = text;
        this.rules = rules;
        this.matchers = rules.stream().map(rule -> rule.matcher(text)).toList();
    }

    /**
     * The special terms in the order of their starts.
     *
     * @param greekLetters whether Greek letters are terms; in Greek texts, some are words
     */
    static List<SpecialTerm> scan(String text, boolean greekLetters) {
        SpecialTermScanner scanner = new SpecialTermScanner(text, greekLetters ? RULES_WITH_GREEK : RULES);
        scanner.scan();
        return scanner.found;
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isWordChar(text.charAt(end))) {
                end++;
            }
            if (end == at ? mayStartTerm(text.charAt(at)) : mayBeTerm(at, end)) {
                addTerms(at);
            }
            at = Math.max(end, at + 1);
        }
    }

    private static boolean isWordChar(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private static boolean mayStartTerm(char sign) {
        return sign == '\\' || sign == '.' || sign >= 0x80;
    }

    private boolean mayBeTerm(int start, int end) {
        return hasSignAfter(end) || isUnusual(start, end);
    }

    private boolean hasSignAfter(int end) {
        if (end == text.length()) {
            return false;
        }
        char sign = text.charAt(end);
        boolean beforeWord = end + 1 < text.length() && isWordChar(text.charAt(end + 1));
        return SIGNS_IN_TERMS.indexOf(sign) >= 0
                || (beforeWord && SIGNS_BETWEEN_LETTERS.indexOf(sign) >= 0)
                || (beforeWord && sign == ' '
                        && (Character.isDigit(text.charAt(end + 1)) || text.startsWith(SQUARED, end + 1)));
    }

    /** Whether a word contains a digit, an underscore, a Greek letter or a capital after a small letter. */
    private boolean isUnusual(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean capital = i > start && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1));
            if (c == '_' || capital || Character.isDigit(c) || isGreek(c)) {
                return true;
            }
        }
        return text.regionMatches(true, start, "dotnet", 0, end - start);
    }

    private static boolean isGreek(char c) {
        return c >= '\u0370' && c <= '\u03FF';
    }

    private void addTerms(int start) {
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).termAt(start, matchers.get(i)).ifPresent(found::add);
        }
    }
}
