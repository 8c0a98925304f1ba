package app.footnote.read.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises headings in plain text. Only clear headings count: underlined, numbered like "2.1 Trees", or in capitals.
 * Levels are those of {@code Block.level}, except that 0 means that the line is no heading.
 */
final class PlainTextHeading {

    private static final Pattern UNDERLINE = Pattern.compile("([=\\-~^*#+])\\1{2,}");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2}){0,4})\\.?\\s+(\\p{Lu}.*)");
    private static final int MAX_CHARS = 80;
    private static final int MAX_WORDS_AFTER_SINGLE_NUMBER = 6;
    private static final int MIN_CAPITALS = 4;

    private PlainTextHeading() {
    }

    /** The level of a line if the line below it is its underline. */
    static int underlinedLevel(String title, String below) {
        int length = title.strip().length();
        int difference = Math.abs(below.strip().length() - length);
        boolean isUnderline = UNDERLINE.matcher(below.strip()).matches() && !UNDERLINE.matcher(title.strip()).matches();
        if (!isUnderline || length > MAX_CHARS || difference > Math.max(3, length / 4)) {
            return 0;
        }
        return below.strip().startsWith("=") ? 1 : 2;
    }

    /** The level of a numbered line between blank lines. */
    static int numberedLevel(String line) {
        Matcher number = NUMBERED.matcher(line.strip());
        if (!number.matches() || line.strip().length() > MAX_CHARS || endsLikeSentence(line)) {
            return 0;
        }
        int parts = number.group(1).split("\\.").length;
        int words = number.group(2).split("\\s+").length;
        return parts > 1 || words <= MAX_WORDS_AFTER_SINGLE_NUMBER ? parts : 0;
    }

    /** The level of a line in capitals. */
    static int capitalsLevel(String line) {
        long capitals = line.codePoints().filter(Character::isUpperCase).count();
        boolean hasLowerCase = line.codePoints().anyMatch(Character::isLowerCase);
        boolean title = capitals >= MIN_CAPITALS && !hasLowerCase && line.strip().length() <= MAX_CHARS;
        return title && !endsLikeSentence(line) ? 1 : 0;
    }

    private static boolean endsLikeSentence(String line) {
        String stripped = line.strip();
        return !stripped.isEmpty() && ".,;:!".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    }
}
