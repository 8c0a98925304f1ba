package app.footnote.read.pdf.line;

/** Recognises characters of Chinese and Japanese, which are written without spaces between words. */
public final class IdeographicText {

    /** Half-width forms of Japanese and Korean follow the full-width forms of ASCII. */
    private static final int FIRST_HALF_WIDTH = 0xFF61;

    private IdeographicText() {
    }

    /** Whether there is no space between two neighbouring characters, at least one of which is ideographic. */
    public static boolean areWrittenWithoutSpaces(int left, int right) {
        return isWrittenWithoutSpaces(left)
                && isWrittenWithoutSpaces(right)
                && !(isFullWidthLatin(left) && isFullWidthLatin(right));
    }

    /** Whether it is a letter or a digit in full width. Words of them are separated by spaces. */
    static boolean isFullWidthLatin(int codePoint) {
        return isFullWidth(codePoint) && Character.isLetterOrDigit(codePoint) && codePoint < FIRST_HALF_WIDTH;
    }

    static boolean isWrittenWithoutSpaces(int codePoint) {
        return Character.isIdeographic(codePoint) || isPunctuationOrKana(codePoint) || isFullWidth(codePoint);
    }

    private static boolean isPunctuationOrKana(int codePoint) {
        return codePoint >= 0x3000 && codePoint <= 0x30FF;
    }

    private static boolean isFullWidth(int codePoint) {
        return codePoint >= 0xFF00 && codePoint <= 0xFFEF;
    }
}
