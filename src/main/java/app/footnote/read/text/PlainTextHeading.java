package app.footnote.read.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a line of plain text is a heading. It is one only if it says so clearly: underlined, numbered like "2.1
 * Trees", or in capitals. Levels are as in {@code Block.level}; 0 is no heading.
 */
final class PlainTextHeading {

    private static final Pattern UNDERLINE = Pattern.compile("([=\\-~^*#+])\\1{2,}");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,4})\\.?\\s+(\\p{Lu}.*)");
    private static final int LONGEST = 80;
    private static final int MOST_WORDS_AFTER_A_SINGLE_NUMBER = 6;
    private static final int FEWEST_CAPITALS = 4;

    private PlainTextHeading() {
    }

    /** The level of a title with the line below it as its underline. */
    static int underlined(String title, String below) {
        int length = title.strip().length();
        int difference = Math.abs(below.strip().length() - length);
        boolean isUnderline = UNDERLINE.matcher(below.strip()).matches() && !UNDERLINE.matcher(title.strip()).matches();
        if (!isUnderline || length > LONGEST || difference > Math.max(3, length / 4)) {
            return 0;
        }
        return below.strip().startsWith("=") ? 1 : 2;
    }

    /** The level of a line that stands between blank lines. */
    static int numbered(String line) {
        Matcher number = NUMBERED.matcher(line.strip());
        if (!number.matches() || line.strip().length() > LONGEST || endsLikeASentence(line)) {
            return 0;
        }
        int parts = number.group(1).split("\\.").length;
        int words = number.group(2).split("\\s+").length;
        return parts > 1 || words <= MOST_WORDS_AFTER_A_SINGLE_NUMBER ? parts : 0;
    }

    /** The level of a line in capitals. */
    static int capitals(String line) {
        long capitals = line.codePoints().filter(Character::isUpperCase).count();
        boolean others = line.codePoints().anyMatch(Character::isLowerCase);
        boolean title = capitals >= FEWEST_CAPITALS && !others && line.strip().length() <= LONGEST;
        return title && !endsLikeASentence(line) ? 1 : 0;
    }

    private static boolean endsLikeASentence(String line) {
        String stripped = line.strip();
        return !stripped.isEmpty() && ".,;:!".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    }
}
