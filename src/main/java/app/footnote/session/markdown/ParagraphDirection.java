package app.footnote.session.markdown;

import java.util.Map;

/** Which way a paragraph runs: as its first letter does (Unicode Bidirectional Algorithm, rules P2 and P3). */
public final class ParagraphDirection {

    private ParagraphDirection() {
    }

    /** The attribute for HTML; none for text that runs from left to right. */
    public static Map<String, String> attribute(String text) {
        return isRightToLeft(text) ? Map.of("dir", "rtl") : Map.of();
    }

    /** Whether the text runs from right to left. */
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
