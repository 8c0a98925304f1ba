package app.footnote.read.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the marker before a list item: a bullet, a number or a letter. */
public final class ListMarker {

    /**
     * Characters that are hardly ever anything but bullets. Some programs write no space after them, and some use
     * characters of the private use area.
     */
    private static final String UNAMBIGUOUS_BULLETS = "•‣▪▫◦●○■□◻◼◆◇❖►▶▸▹➢➤➔✓✔✗⁃⋄\uF000-\uF0FF";
    private static final String BULLET = "[" + UNAMBIGUOUS_BULLETS + "⇒→⟶➝·∙*–—-]";
    private static final String NUMBER = "\\(?(?:\\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)]";
    private static final Pattern MARKER = Pattern.compile(
            "(?:" + BULLET + "|" + NUMBER + ")\\s+(?=\\S)"
                    + "|[" + UNAMBIGUOUS_BULLETS + "](?=[\\p{L}\\p{N}])");

    private ListMarker() {
    }

    /** Whether the text is a single bullet. */
    public static boolean isBullet(String text) {
        return text.matches(BULLET);
    }

    /** Whether the marker at the start of the text is a number or a letter, not a bullet. */
    public static boolean isNumbered(String text) {
        return Character.isLetterOrDigit(text.charAt(0)) || text.charAt(0) == '(';
    }

    /** The length of the marker and its space at the start of the text; 0 if there is none. */
    public static int length(String text) {
        Matcher matcher = MARKER.matcher(text);
        return matcher.lookingAt() ? matcher.end() : 0;
    }
}
