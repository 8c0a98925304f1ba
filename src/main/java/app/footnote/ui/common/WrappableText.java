package app.footnote.ui.common;

import java.text.Bidi;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Prepares texts for controls that wrap lines. JavaFX 26 throws an exception if a line ends inside a run of
 * right-to-left letters. Marks without a width make a run of each word; the order of the words on the screen stays the
 * same.
 */
public final class WrappableText {

    private static final String LEFT_TO_RIGHT_MARK = "\u200e";
    private static final String SEPARATE_SPACE = LEFT_TO_RIGHT_MARK + " " + LEFT_TO_RIGHT_MARK;
    private static final String LINE_MAY_END = LEFT_TO_RIGHT_MARK + "\u200b" + LEFT_TO_RIGHT_MARK;

    /** Begins a right-to-left part of a left-to-right paragraph. JavaFX would show it as a box without the mark. */
    private static final String RIGHT_TO_LEFT_EMBEDDING = "\u202b" + LEFT_TO_RIGHT_MARK;

    private static final String END_OF_EMBEDDING = LEFT_TO_RIGHT_MARK + "\u202c";

    private static final String LETTER = "[\\p{L}\\p{M}]";
    private static final String RIGHT_TO_LEFT = "[\\p{IsArabic}\\p{IsHebrew}\\p{IsSyriac}\\p{IsThaana}]";

    private static final Pattern RIGHT_TO_LEFT_LETTER = Pattern.compile(RIGHT_TO_LEFT);

    /** Right-to-left letters, and what is between them except other letters. */
    private static final Pattern PHRASE = Pattern.compile(RIGHT_TO_LEFT + "++(?:[^\\p{L}]*+" + RIGHT_TO_LEFT + "++)*+");

    /** A space beside a word with right-to-left letters. */
    private static final Pattern SPACE = Pattern.compile(
            "(?<=" + RIGHT_TO_LEFT + "[^ ]{0,40}) | (?=[^ ]{0,40}" + RIGHT_TO_LEFT + ")");

    /** The beginning of a word that may be wider than a narrow control. */
    private static final Pattern PART_OF_LONG_WORD = Pattern.compile(LETTER + "{12}(?=" + LETTER + "{4})");

    private WrappableText() {
    }

    /** A text in any language. */
    public static String ofStudent(String text) {
        return paragraphs(
                text, line -> isRightToLeft(line) ? ofRightToLeft(line) : ofLeftToRight(line));
    }

    /** A sentence of the program. It reads from left to right even if it begins with a name that does not. */
    public static String ofProgram(String text) {
        return paragraphs(
                text, line -> (isRightToLeft(line) ? LEFT_TO_RIGHT_MARK : "") + ofLeftToRight(line));
    }

    /** Whether a control can wrap the text as it is. */
    public static boolean canWrap(String text) {
        return ofStudent(text).equals(text) && text.lines().noneMatch(WrappableText::isRightToLeft);
    }

    private static String paragraphs(String text, UnaryOperator<String> change) {
        return RIGHT_TO_LEFT_LETTER.matcher(text).find()
                ? text.lines().map(change).collect(Collectors.joining("\n"))
                : text;
    }

    /** Adds no mark before the first right-to-left letter, because that would change the paragraph's direction. */
    private static String ofRightToLeft(String paragraph) {
        Matcher letter = RIGHT_TO_LEFT_LETTER.matcher(paragraph);
        int start = letter.find() ? letter.start() : paragraph.length();
        return paragraph.substring(0, start) + separated(paragraph.substring(start));
    }

    private static String ofLeftToRight(String paragraph) {
        return PHRASE.matcher(paragraph).replaceAll(phrase -> Matcher.quoteReplacement(embedded(phrase.group())));
    }

    private static String embedded(String phrase) {
        String separated = separated(phrase);
        return separated.equals(phrase) ? phrase : RIGHT_TO_LEFT_EMBEDDING + separated + END_OF_EMBEDDING;
    }

    private static String separated(String words) {
        String runs = SPACE.matcher(words).replaceAll(SEPARATE_SPACE);
        return PART_OF_LONG_WORD.matcher(runs).replaceAll("$0" + LINE_MAY_END);
    }

    private static boolean isRightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
