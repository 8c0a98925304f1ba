package app.footnote.read.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before an item of a list: a bullet, a number or a letter. */
public final class ListMarker {

    /** Signs that are hardly anything else; some programs leave no space behind them, nor give their own a meaning. */
    private static final String UNMISTAKABLE = "•‣▪▫◦●○■□◻◼◆◇❖►▶▸▹➢➤➔✓✔✗⁃⋄\uF000-\uF0FF";
    private static final String BULLET = "[" + UNMISTAKABLE + "⇒→⟶➝·∙*–—-]";
    private static final Pattern MARK = Pattern.compile(
            "(?:" + BULLET + "|\\(?(?:\\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])\\s+(?=\\S)"
                    + "|[" + UNMISTAKABLE + "](?=[\\p{L}\\p{N}])");

    private ListMarker() {
    }

    /** Whether the text is a bullet and nothing else. */
    public static boolean is(String text) {
        return text.matches(BULLET);
    }

    /** Whether the text starts with a number or a letter as an item does. */
    public static boolean isCounted(String text) {
        return Character.isLetterOrDigit(text.charAt(0)) || text.charAt(0) == '(';
    }

    /** How many chars the mark with its space takes at the start of the text; 0 if there is none. */
    public static int length(String text) {
        Matcher matcher = MARK.matcher(text);
        return matcher.lookingAt() ? matcher.end() : 0;
    }
}
