package app.footnote.read.pdf.line;

import app.footnote.read.pdf.glyph.BaselineSpan;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A line of text on a page. Immutable, except that {@code edges} is not copied.
 *
 * @param text in logical order, without white space at the ends
 * @param edges left, bottom, right and top of each character, see {@link app.footnote.model.PageLayout.Fixed}
 * @param cells the parts between wide gaps; one, unless the line is a table row or extends across columns
 * @param firstWordWidth in points
 */
public record PageLine(String text, float[] edges, BaselineSpan span, List<Cell> cells, Style style,
        float firstWordWidth) {

    public PageLine {
        cells = List.copyOf(cells);
    }

    /** The span in the direction of reading: mirrored if the line is written from right to left. */
    public BaselineSpan readingSpan() {
        return style.rightToLeft ? span.mirrored() : span;
    }

    public float size() {
        return span.size();
    }

    public boolean isRow() {
        return cells.size() > 1;
    }

    /** Whether it is a running header, a running footer or a page number, and not part of the text. */
    public boolean isRunning() {
        return style.running;
    }

    /** The same line, marked as a running line. */
    public PageLine asRunning() {
        Style running = new Style(style.bold, style.monospaced, style.mathematical, style.rightToLeft, true);
        return new PageLine(text, edges, span, cells, running, firstWordWidth);
    }

    /** The distance from this line's baseline down to the other's, in points; negative if the other is higher. */
    public float drop(PageLine other) {
        return span.baseline() - other.span.baseline();
    }

    /** The widest gap between two cells, in points; 0 if there is only one cell. */
    public float maxCellGap() {
        float max = 0;
        for (int i = 1; i < cells.size(); i++) {
            max = Math.max(max, -cells.get(i).span.overlap(cells.get(i - 1).span));
        }
        return max;
    }

    /** The median width of spaces within cells, in points; 0 if there are none. */
    public float medianWordGap() {
        boolean horizontal = TextRotation.of(span.angle()).isHorizontal();
        double[] gaps = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == ' ')
                .mapToDouble(i -> horizontal ? edges[4 * i + 2] - edges[4 * i] : edges[4 * i + 3] - edges[4 * i + 1])
                .sorted()
                .toArray();
        return gaps.length == 0 ? 0 : (float) gaps[gaps.length / 2];
    }

    /** The text of a cell. */
    public String text(int cell) {
        return text.substring(cells.get(cell).start, cells.get(cell).end);
    }

    /** The line from a character on, for lines from left to right. */
    public PageLine withoutStart(int chars) {
        return range(chars, text.length());
    }

    /** The line up to a character, for lines from left to right. */
    public PageLine withoutEnd(int length) {
        return range(0, length);
    }

    private PageLine range(int start, int end) {
        List<Cell> parts = cells.stream()
                .filter(cell -> cell.end > start && cell.start < end)
                .map(cell -> range(cell, Math.max(start, cell.start), Math.min(end, cell.end)).shifted(-start))
                .toList();
        BaselineSpan extent = parts.getFirst().span.union(parts.getLast().span);
        return new PageLine(text.substring(start, end), Arrays.copyOfRange(edges, 4 * start, 4 * end), extent, parts,
                style, Math.min(firstWordWidth, extent.width()));
    }

    private Cell range(Cell cell, int start, int end) {
        float left = start == cell.start ? cell.span.start() : edges[4 * start];
        float right = end == cell.end ? cell.span.end() : edges[4 * (end - 1) + 2];
        BaselineSpan part = new BaselineSpan(left, right, span.baseline(), span.size(), span.angle());
        return new Cell(start, end, part);
    }

    /** A cell as a line. */
    public PageLine part(int cell) {
        return part(cell, cell + 1);
    }

    /** The cells from {@code first}, inclusive, to {@code last}, exclusive, as a line. */
    public PageLine part(int first, int last) {
        int start = cells.get(first).start;
        int end = cells.get(last - 1).end;
        List<Cell> part = cells.subList(first, last).stream()
                .map(cell -> cell.shifted(-start))
                .toList();
        BaselineSpan extent = part.getFirst().span.union(part.getLast().span);
        float[] partEdges = Arrays.copyOfRange(edges, 4 * start, 4 * end);
        return new PageLine(text.substring(start, end), partEdges, extent, part, style,
                Math.min(firstWordWidth, extent.width()));
    }

    /**
     * A part of a line between wide gaps. Immutable.
     *
     * @param start the index of the first character in the line's text, inclusive
     * @param end the index of the last character, exclusive
     */
    public record Cell(int start, int end, BaselineSpan span) {

        Cell shifted(int distance) {
            return new Cell(start + distance, end + distance, span);
        }
    }

    /**
     * The appearance and the role of a line. Immutable.
     *
     * @param bold whether all of its letters are bold
     * @param monospaced whether nearly all of its glyphs have monospaced fonts
     * @param mathematical whether most of its glyphs have fonts for formulas
     * @param running whether it is a running line, see {@link #isRunning()}
     */
    public record Style(boolean bold, boolean monospaced, boolean mathematical, boolean rightToLeft, boolean running) {
    }
}
