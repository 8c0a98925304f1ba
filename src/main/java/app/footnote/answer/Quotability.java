package app.footnote.answer;

import java.util.regex.Pattern;

/** Whether a statement can stand in an answer by itself. */
final class Quotability {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern NAVIGATION = Pattern.compile(
            "(?i)^(?:see also|further reading|references|table of contents|click here|home|next|previous|read more|source|image|figure \\d+|practice problems)\\b.{0,60}$"
                    + "|^https?://\\S+$|\\{\\{[<%]|^:::");
    private static final Pattern NO_SPACES = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{4,}");

    private static final int FEWEST_WORDS = 3;
    /** Longer ones are a sign that something was not cut rightly; they are no help at a glance. */
    private static final int MOST_CHARS = 900;

    private Quotability() {
    }

    static boolean quotable(Contender contender) {
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
