package app.footnote.read;

import java.util.List;

/**
 * A line of text on a page.
 *
 * @param text in logical order, without white space at the ends
 * @param edges left, bottom, right, top of each char on the page, see {@link app.footnote.model.PageLayout.Fixed}
 * @param cells the pieces between wide gaps; one, unless the line is a row of a table or runs across columns
 * @param firstWord the width of the line's first word in points
 */
record PageLine(String text, float[] edges, Stroke stroke, List<Cell> cells, Style style, float firstWord) {

    PageLine {
        cells = List.copyOf(cells);
    }

    float size() {
        return stroke.size();
    }

    boolean isRow() {
        return cells.size() > 1;
    }

    /** How far below this line's baseline the other's lies; negative if it is higher. */
    float drop(PageLine other) {
        return stroke.baseline() - other.stroke.baseline();
    }

    /**
     * A piece of a line.
     *
     * @param start its first char in the line, inclusive
     * @param end its last, exclusive
     */
    record Cell(int start, int end, Stroke stroke) {
    }

    /**
     * How most of the line's chars look.
     *
     * @param furniture whether the file itself calls the line a running header or footer
     */
    record Style(boolean bold, boolean monospaced, boolean mathematical, boolean furniture) {
    }
}
