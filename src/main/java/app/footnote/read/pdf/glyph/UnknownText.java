package app.footnote.read.pdf.glyph;

import org.jspecify.annotations.Nullable;

/**
 * The texts of glyphs whose characters the file does not give. They stand for text that people can see and Footnote
 * cannot read, so that no words around a gap look like one sentence.
 */
public final class UnknownText {

    /** The mark for characters that cannot be read. */
    public static final String MARK = "\uFFFD";

    /**
     * A glyph with a control character or one for private use. Within a word or in a row it is part of a text that
     * cannot be read. Alone it is an icon or a bullet, and beside a glyph that has several characters it is a part of
     * what these represent.
     */
    public static final String DOUBTFUL = "\uE000";

    /** The parts of large brackets that Adobe's fonts have at private code points. */
    private static final int FIRST_BRACKET_PART = 0xF8E5;
    private static final int LAST_BRACKET_PART = 0xF8FE;

    private UnknownText() {
    }

    /** Whether a glyph's text is one of the two marks. */
    public static boolean isUnknown(String text) {
        return text.equals(MARK) || text.equals(DOUBTFUL);
    }

    /**
     * The text of a glyph whose characters are invisible or not known.
     *
     * @param unicode the characters that the file gives; null if it gives none
     * @return empty if the characters are invisible on purpose
     */
    static String of(@Nullable String unicode, FontTraits font) {
        if (unicode == null) {
            return MARK;
        }
        if (unicode.isEmpty()) {
            return "";
        }
        int first = unicode.codePointAt(0);
        return switch (Character.getType(first)) {
            case Character.CONTROL -> DOUBTFUL;
            case Character.PRIVATE_USE -> font.mathematical() || isBracketPart(first) ? "" : DOUBTFUL;
            default -> unicode.equals(MARK) ? MARK : "";
        };
    }

    private static boolean isBracketPart(int codePoint) {
        return codePoint >= FIRST_BRACKET_PART && codePoint <= LAST_BRACKET_PART;
    }
}
