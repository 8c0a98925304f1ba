package app.footnote.read.pdf.line;

import app.footnote.read.pdf.glyph.BaselineSpan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A line of text on a page.
 *
 * @param text in logical order, without white space at the ends
 * @param edges left, bottom, right, top of each char on the page, see {@link app.footnote.model.PageLayout.Fixed}
 * @param cells the pieces between wide gaps; one, unless the line is a row of a table or runs across columns
 * @param firstWord the width of the line's first word in points
 */
public record PageLine(String text, float[] edges, BaselineSpan stroke, List<Cell> cells, Style style,
        float firstWord) {

    public PageLine {
        cells = List.copyOf(cells);
    }

    /** Its place from where one starts to read it: mirrored if that is at the right. */
    public BaselineSpan reading() {
        return style.rightToLeft ? stroke.mirrored() : stroke;
    }

    public float size() {
        return stroke.size();
    }

    public boolean isRow() {
        return cells.size() > 1;
    }

    /** Whether it is a running header or footer or a page number, and no part of the text. */
    public boolean isRunning() {
        return style.running;
    }

    public PageLine running() {
        Style running = new Style(style.bold, style.monospaced, style.mathematical, style.rightToLeft, true);
        return new PageLine(text, edges, stroke, cells, running, firstWord);
    }

    /** How far below this line's baseline the other's lies; negative if it is higher. */
    public float drop(PageLine other) {
        return stroke.baseline() - other.stroke.baseline();
    }

    /** Between cells, in points; 0 if there is but one. */
    public float widestGap() {
        float widest = 0;
        for (int i = 1; i < cells.size(); i++) {
            widest = Math.max(widest, -cells.get(i).stroke.overlap(cells.get(i - 1).stroke));
        }
        return widest;
    }

    /** The median gap between words within cells, in points; 0 if each cell is one word. */
    public float usualGap() {
        boolean upright = TextRotation.of(stroke.angle()).isUpright();
        double[] gaps = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == ' ')
                .mapToDouble(i -> upright ? edges[4 * i + 2] - edges[4 * i] : edges[4 * i + 3] - edges[4 * i + 1])
                .sorted()
                .toArray();
        return gaps.length == 0 ? 0 : (float) gaps[gaps.length / 2];
    }

    /** The words of a cell. */
    public String text(int cell) {
        return text.substring(cells.get(cell).start, cells.get(cell).end);
    }

    /** A cell as a line of its own. */
    public PageLine part(int cell) {
        return part(cell, cell + 1);
    }

    /** Some of its cells as a line of their own: from the first, inclusive, to the last, exclusive. */
    public PageLine part(int first, int last) {
        int start = cells.get(first).start;
        int end = cells.get(last - 1).end;
        List<Cell> part = cells.subList(first, last).stream()
                .map(cell -> new Cell(cell.start - start, cell.end - start, cell.stroke))
                .toList();
        BaselineSpan extent = part.getFirst().stroke.through(part.getLast().stroke);
        float[] itsEdges = Arrays.copyOfRange(edges, 4 * start, 4 * end);
        return new PageLine(text.substring(start, end), itsEdges, extent, part, style,
                Math.min(firstWord, extent.width()));
    }

    /**
     * A piece of a line.
     *
     * @param start its first char in the line, inclusive
     * @param end its last, exclusive
     */
    public record Cell(int start, int end, BaselineSpan stroke) {
    }

    /**
     * How a line looks, and what it is by its place or by the file's own word.
     *
     * @param bold whether all of its letters are
     * @param monospaced whether nearly all of its chars are
     * @param mathematical whether most of its chars are from fonts for formulas
     */
    public record Style(boolean bold, boolean monospaced, boolean mathematical, boolean rightToLeft, boolean running) {
    }
}
