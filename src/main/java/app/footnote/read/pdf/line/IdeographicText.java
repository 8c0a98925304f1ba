package app.footnote.read.pdf.line;

/** Recognises characters of Chinese and Japanese, which are written without spaces between words. */
public final class IdeographicText {

    private IdeographicText() {
    }

    public static boolean isWrittenWithoutSpaces(int codePoint) {
        return Character.isIdeographic(codePoint) || isPunctuationOrKana(codePoint) || isFullWidth(codePoint);
    }

    private static boolean isPunctuationOrKana(int codePoint) {
        return codePoint >= 0x3000 && codePoint <= 0x30FF;
    }

    private static boolean isFullWidth(int codePoint) {
        return codePoint >= 0xFF00 && codePoint <= 0xFFEF;
    }
}
