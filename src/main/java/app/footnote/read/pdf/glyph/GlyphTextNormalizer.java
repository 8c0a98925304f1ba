package app.footnote.read.pdf.glyph;

import java.text.Normalizer;
import java.util.Map;

/** Normalizes the text that fonts assign to glyphs to the form in which people write and search it. */
final class GlyphTextNormalizer {

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int OHM_SIGN = 0x2126;
    private static final int ANGSTROM_SIGN = 0x212B;
    private static final int REPLACEMENT = 0xFFFD;

    /** Separates letters within a word in Persian. */
    private static final int NON_JOINER = 0x200C;

    private static final int JOINER = 0x200D;

    /** Characters of symbol fonts in the private use area that serve as bullets and arrows. */
    private static final Map<Integer, String> SYMBOL_FONT_CHARS = Map.ofEntries(
            Map.entry(0xF0B7, "•"),
            Map.entry(0xF0A7, "▪"),
            Map.entry(0xF06E, "■"),
            Map.entry(0xF0D8, "➢"),
            Map.entry(0xF0E0, "→"),
            Map.entry(0xF0E8, "➔"),
            Map.entry(0xF0FC, "✓"),
            Map.entry(0xF0A8, "◻"),
            Map.entry(0xF075, "◆"),
            Map.entry(0xF076, "❖"),
            Map.entry(0xF02D, "-"),
            Map.entry(0xF0DE, "⇒"));

    private GlyphTextNormalizer() {
    }

    /** The normalized text: empty for invisible characters, one space for white space of all kinds. */
    static String normalize(String unicode) {
        if (unicode.length() == 1 && isPlain(unicode.charAt(0))) {
            return unicode;
        }
        StringBuilder text = new StringBuilder();
        unicode.codePoints().forEach(codePoint -> append(text, codePoint));
        String stripped = text.toString().strip();
        return stripped.isEmpty() && !text.isEmpty() ? " " : stripped;
    }

    private static boolean isPlain(char c) {
        return isIn(c, '!', '~') || (isIn(c, 0xA1, 0x2FF) && c != SOFT_HYPHEN);
    }

    private static void append(StringBuilder text, int codePoint) {
        if (SYMBOL_FONT_CHARS.containsKey(codePoint)) {
            text.append(SYMBOL_FONT_CHARS.get(codePoint));
        } else if (isSpace(codePoint)) {
            text.append(' ');
        } else if (isCompatibilityForm(codePoint)) {
            text.append(Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC).strip());
        } else if (isVisible(codePoint)) {
            text.appendCodePoint(codePoint);
        }
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /** Whether it is a ligature, a presentation form of an Arabic letter, or a letter for formulas. */
    private static boolean isCompatibilityForm(int codePoint) {
        return isIn(codePoint, 0xFB00, 0xFDFF)
                || isIn(codePoint, 0xFE70, 0xFEFC)
                || isIn(codePoint, 0x1D400, 0x1D7FF)
                || isIn(codePoint, 0x2F00, 0x2FDF)
                || codePoint == OHM_SIGN
                || codePoint == ANGSTROM_SIGN;
    }

    private static boolean isIn(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> codePoint == SOFT_HYPHEN || codePoint == NON_JOINER || codePoint == JOINER;
            default -> codePoint != REPLACEMENT;
        };
    }
}
