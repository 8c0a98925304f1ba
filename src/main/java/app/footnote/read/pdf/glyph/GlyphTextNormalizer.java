package app.footnote.read.pdf.glyph;

import java.text.Normalizer;
import java.util.Map;

/** Brings what fonts say that a glyph stands for into the form in which students write and search it. */
final class GlyphTextNormalizer {

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int OHM_SIGN = 0x2126;
    private static final int ANGSTROM_SIGN = 0x212B;
    private static final int REPLACEMENT = 0xFFFD;

    /** Persian keeps letters of one word apart with it. */
    private static final int NON_JOINER = 0x200C;

    private static final int JOINER = 0x200D;

    /** The marks that symbol fonts have in the private use area and that stand before list items. */
    private static final Map<Integer, String> SYMBOLS = Map.ofEntries(
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

    /** The text to keep: empty for what is never seen, one space for every kind of white space. */
    static String of(String unicode) {
        if (unicode.length() == 1 && isPlain(unicode.charAt(0))) {
            return unicode;
        }
        StringBuilder text = new StringBuilder();
        unicode.codePoints().forEach(point -> append(text, point));
        String stripped = text.toString().strip();
        return stripped.isEmpty() && !text.isEmpty() ? " " : stripped;
    }

    private static boolean isPlain(char c) {
        return isIn(c, '!', '~') || (isIn(c, 0xA1, 0x2FF) && c != SOFT_HYPHEN);
    }

    private static void append(StringBuilder text, int point) {
        if (SYMBOLS.containsKey(point)) {
            text.append(SYMBOLS.get(point));
        } else if (isSpace(point)) {
            text.append(' ');
        } else if (isCompatibilityForm(point)) {
            text.append(Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC).strip());
        } else if (isSeen(point)) {
            text.appendCodePoint(point);
        }
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    /** Ligatures, Arabic letters by their shape, and the letters that formulas are set in. */
    private static boolean isCompatibilityForm(int point) {
        return isIn(point, 0xFB00, 0xFDFF)
                || isIn(point, 0xFE70, 0xFEFC)
                || isIn(point, 0x1D400, 0x1D7FF)
                || isIn(point, 0x2F00, 0x2FDF)
                || point == OHM_SIGN
                || point == ANGSTROM_SIGN;
    }

    private static boolean isIn(int point, int first, int last) {
        return point >= first && point <= last;
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.FORMAT -> point == SOFT_HYPHEN || point == NON_JOINER || point == JOINER;
            default -> point != REPLACEMENT;
        };
    }
}
