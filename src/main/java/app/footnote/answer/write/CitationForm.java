package app.footnote.answer.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms that models use to cite numbered sources: {@code [1]}, {@code [1, 3]}, {@code [1-3]}, {@code [^1]},
 * {@code [Source 2]}, {@code (source 2)}, <code>&lt;source id="2"></code>, {@code 【1†notes】}, {@code [1](link)}.
 */
final class CitationForm {

    private static final String SOURCES = "(?:sources?|quellen?|fuentes?|fontes?)";
    private static final String WORD = "(?:(?:" + SOURCES
            + "|passages?|refs?|references?|citations?|documents?)\\s*[:#.]?\\s*)";
    private static final String ID = "(?:id\\s*=\\s*)?[\"']?[#^]?\\d{1,3}\\^?[\"']?";
    private static final String NUMBERS = ID + "(?:\\s*(?:,|;|&|-|–|and|und|et|y|e)\\s*" + WORD + "?" + ID + ")*";

    /** A citation, with the link that some models add. */
    static final Pattern CITATION = Pattern.compile(
            "(?:\\\\?[\\[【]\\s*" + WORD + "?" + NUMBERS + "(?:†[^\\]】\\n]{0,60})?\\s*\\\\?[\\]】]"
                    + "|[(<]\\s*" + SOURCES + "\\s*[:#.]?\\s*\\[?" + NUMBERS + "]?\\s*/?[)>])"
                    + "(?:\\((?:https?:|#|source|\\d)[^()\\s]{0,200}\\))?",
            Pattern.CASE_INSENSITIVE);

    /** The beginning of a list of sources: a title and the first citation. */
    static final Pattern LIST_OF_SOURCES = Pattern.compile(
            "(?:#{1,6}[ \\t]+)?(?:\\*\\*|__)?(?:" + SOURCES + "|references?|citations?|footnotes?|références)"
                    + "(?: used| cited)?(?:[ \\t]*:[ \\t]*(?:\\*\\*|__)?|(?:\\*\\*|__)[ \\t]*:?|(?=\\n))\\s{0,4}"
                    + "(?:[-*•][ \\t]+|\\d{1,2}[.)][ \\t]+)?(?=" + CITATION.pattern() + ")",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("([-–]\\s*)?(?<!\\d)(\\d{1,3})(?!\\d)");
    private static final int LONGEST_RANGE = 10;

    private CitationForm() {
    }

    /** Whether a citation can begin with the char. */
    static boolean mayBegin(char c) {
        return c == '[' || c == '【' || c == '(' || c == '<' || c == '\\';
    }

    /** The numbers of one citation. A range contains all numbers from its first to its last. */
    static List<Integer> numbers(String citation) {
        int link = citation.indexOf("](");
        int note = citation.indexOf('†');
        int end = link >= 0 ? link : note >= 0 ? note : citation.length();
        List<Integer> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(citation).region(0, end);
        while (matcher.find()) {
            int number = Integer.parseInt(matcher.group(2));
            boolean range = matcher.group(1) != null && !numbers.isEmpty();
            for (int between = range ? numbers.getLast() + 1 : number; between < number; between++) {
                if (number - between < LONGEST_RANGE) {
                    numbers.add(between);
                }
            }
            numbers.add(number);
        }
        return numbers;
    }

    /** The numbers of all citations in the text, each once. */
    static List<Integer> allNumbers(CharSequence text) {
        return CITATION.matcher(text).results()
                .flatMap(result -> numbers(result.group()).stream())
                .distinct()
                .toList();
    }
}
