package app.footnote.read.pdf.line;

import app.footnote.model.Box;
import app.footnote.read.pdf.glyph.BaselineSpan;
import app.footnote.read.pdf.glyph.Glyph;

/**
 * What a line is written of: a glyph, or the gap between two.
 *
 * @param leftwards whether its chars follow each other to the left
 */
record LineFragment(String text, BaselineSpan stroke, Box box, boolean leftwards) {

    private static final String SPACE = " ";
    private static final String CELL_END = "\t";

    static LineFragment of(Glyph glyph) {
        return new LineFragment(glyph.text(), glyph.stroke(), glyph.box(), false);
    }

    /** A space stands where the gap is, so that a mark over some words has no holes. */
    static LineFragment space(Glyph left, Glyph right) {
        return gap(left, right, SPACE);
    }

    /** The end of a cell of a row. */
    static LineFragment cellEnd(Glyph left, Glyph right) {
        return gap(left, right, CELL_END);
    }

    private static LineFragment gap(Glyph left, Glyph right, String text) {
        BaselineSpan before = left.stroke();
        float end = Math.max(before.end(), right.stroke().start());
        BaselineSpan stroke = new BaselineSpan(before.end(), end, before.baseline(), before.size(), before.angle());
        return new LineFragment(text, stroke, between(left.box(), right.box(), TextRotation.of(before.angle())), false);
    }

    private static Box between(Box one, Box other, TextRotation turn) {
        if (turn.isUpright()) {
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

    /** The same within text that is read from right to left. */
    LineFragment mirrored() {
        return new LineFragment(BidiReorderer.mirrored(text), stroke, box, true);
    }

    /** The part of the box in which the char at this index stands; a ligature's letters share it evenly. */
    Box box(int index) {
        int length = text.length();
        if (length == 1) {
            return box;
        }
        int slot = leftwards ? length - 1 - index : index;
        return TextRotation.of(stroke.angle()).slice(box, slot, length);
    }
}
