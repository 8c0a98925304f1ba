package app.footnote.read.pdf.line;

/** Chinese and Japanese writing, which knows no spaces between words. */
public final class IdeographicText {

    private IdeographicText() {
    }

    public static boolean isWrittenWithoutSpaces(int point) {
        return Character.isIdeographic(point) || isPunctuationOrKana(point) || isFullWidth(point);
    }

    private static boolean isPunctuationOrKana(int point) {
        return point >= 0x3000 && point <= 0x30FF;
    }

    private static boolean isFullWidth(int point) {
        return point >= 0xFF00 && point <= 0xFFEF;
    }
}
