package app.footnote.answer.quote;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a statement can stand in an answer by itself. */
final class Quotability {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern NAVIGATION = Pattern.compile(
            "(?i)^(?:see also|further reading|references|table of contents|click here|home|next|previous|read more|source|image|figure \\d+|practice problems)\\b.{0,60}$"
                    + "|^https?://\\S+$|^:::|^\\("
                    + "|\\bcan be found (?:on|in|at|here)\\b|(?i:for more (?:information|details))|\\brefer to (?:the|our|its)\\b|\\bsee (?:the|our) .{0,40}(?:article|section|page|documentation)\\b");
    /** Sections that lead elsewhere rather than say something. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)(?:learn more|further reading|see also|other sources|references|literature|bibliography|practice problems"
                    + "|links|external links|weblinks|literatur|quellen|problems|exercises|resources|table of contents)");
    private static final Pattern NO_SPACES = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{4,}");

    private static final int FEWEST_WORDS = 3;
    /** Longer ones are a sign that something was not cut rightly; they are no help at a glance. */
    private static final int MOST_CHARS = 900;

    private Quotability() {
    }

    static boolean quotable(StatementCandidate contender) {
        List<String> headings = contender.passage().passage().headings();
        if (!headings.isEmpty() && ELSEWHERE.matcher(headings.getLast().strip()).matches()) {
            return false;
        }
        String plain = contender.plain();
        return switch (contender.statement().kind()) {
            case CODE, TABLE -> plain.length() <= 2 * MOST_CHARS;
            case FORMULA -> false;
            case ITEM, SENTENCE -> plain.length() <= MOST_CHARS && saysSomething(plain);
        };
    }

    private static boolean saysSomething(String plain) {
        boolean enough = WORD.matcher(plain).results().limit(FEWEST_WORDS).count() == FEWEST_WORDS
                || NO_SPACES.matcher(plain).find();
        return enough && !plain.endsWith("?") && !NAVIGATION.matcher(plain).find();
    }
}
