package app.footnote.read.pdf.line;

import app.footnote.model.Box;
import app.footnote.read.pdf.glyph.BaselineSpan;
import app.footnote.read.pdf.glyph.Glyph;

/**
 * A part of a line: a glyph, or the gap between two glyphs. Immutable.
 *
 * @param leftwards whether its characters follow each other from right to left
 */
record LineFragment(String text, BaselineSpan span, Box box, boolean leftwards) {

    private static final String SPACE = " ";
    private static final String CELL_END = "\t";

    static LineFragment of(Glyph glyph) {
        return new LineFragment(glyph.text(), glyph.span(), glyph.box(), false);
    }

    /** A space that covers the gap, so that a highlight over several words is continuous. */
    static LineFragment space(Glyph left, Glyph right) {
        return gap(left, right, SPACE);
    }

    /** The end of a table cell. */
    static LineFragment cellEnd(Glyph left, Glyph right) {
        return gap(left, right, CELL_END);
    }

    private static LineFragment gap(Glyph left, Glyph right, String text) {
        BaselineSpan before = left.span();
        float end = Math.max(before.end(), right.span().start());
        BaselineSpan span = new BaselineSpan(before.end(), end, before.baseline(), before.size(), before.angle());
        return new LineFragment(text, span, between(left.box(), right.box(), TextRotation.of(before.angle())), false);
    }

    private static Box between(Box one, Box other, TextRotation rotation) {
        if (rotation.isHorizontal()) {
            float near = Math.min(one.right(), other.right());
            float far = Math.max(one.left(), other.left());
            return new Box(Math.min(near, far), one.bottom(), Math.max(near, far), one.top());
        }
        float near = Math.min(one.top(), other.top());
        float far = Math.max(one.bottom(), other.bottom());
        return new Box(one.left(), Math.min(near, far), one.right(), Math.max(near, far));
    }

    boolean isGap() {
        return text.equals(SPACE) || text.equals(CELL_END);
    }

    boolean isCellEnd() {
        return text.equals(CELL_END);
    }

    /** The fragment in text from right to left. */
    LineFragment mirrored() {
        return new LineFragment(BidiReorderer.mirroredBracket(text), span, box, true);
    }

    /** The box of the character at an index. The letters of a ligature have equal shares of its box. */
    Box box(int index) {
        int length = text.length();
        if (length == 1) {
            return box;
        }
        int slot = leftwards ? length - 1 - index : index;
        return TextRotation.of(span.angle()).slice(box, slot, length);
    }
}
