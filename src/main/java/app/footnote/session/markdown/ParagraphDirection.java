package app.footnote.session.markdown;

import java.util.Map;

/** The direction of a paragraph, which is that of its first letter (Unicode Bidirectional Algorithm, P2 and P3). */
public final class ParagraphDirection {

    private ParagraphDirection() {
    }

    /** The HTML attribute for the direction of a text; none for left-to-right text. */
    public static Map<String, String> attribute(String text) {
        return isRightToLeft(text) ? Map.of("dir", "rtl") : Map.of();
    }

    /** Whether a text runs from right to left. */
    public static boolean isRightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(ParagraphDirection::isStrong)
                .mapToObj(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .findFirst()
                .orElse(false);
    }

    private static boolean isStrong(int direction) {
        return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
