package app.footnote.read.pdf.structure;

import app.footnote.read.pdf.line.PageLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Separates columns that were painted line by line across the page, as some programs do. Such columns look like table
 * rows whose cells are on both sides of a gap that no line crosses. Table rows contain less text, at least on one side.
 */
final class ColumnSplitter {

    private static final int MIN_ROWS = 4;

    /** On each side, the median length of the cells is at least this. */
    private static final int MIN_MEDIAN_CHARS = 20;

    /** In font sizes: the smallest gap between columns. */
    private static final float MIN_GAP = 0.8f;

    /** In font sizes: the largest distance between lines of one pair of columns. */
    private static final float MAX_DROP = 2.6f;

    private final List<PageLine> left = new ArrayList<>();
    private final List<PageLine> right = new ArrayList<>();
    private final List<PageLine> rows = new ArrayList<>();
    private PageLine last;
    private float gapStart;
    private float gapEnd;

    /** Starts columns on both sides of the row's first gap. */
    private ColumnSplitter(PageLine row) {
        last = row;
        gapStart = row.cells().getFirst().span().end();
        gapEnd = row.cells().get(1).span().start();
        add(row);
    }

    /** The same lines, with those of each column together. Lines from right to left stay as they are. */
    static List<PageLine> separated(List<PageLine> lines) {
        List<PageLine> ordered = new ArrayList<>();
        for (int i = 0; i < lines.size();) {
            ColumnSplitter columns = lines.get(i).isRow() && isText(lines.get(i)) ? from(lines, i) : null;
            if (columns == null || !columns.areColumns()) {
                ordered.add(lines.get(i));
                i++;
            } else {
                ordered.addAll(columns.left);
                ordered.addAll(separated(columns.right));
                i += columns.lines();
            }
        }
        return ordered;
    }

    private static boolean isText(PageLine line) {
        PageLine.Style style = line.style();
        return !style.running() && !style.rightToLeft() && !style.monospaced();
    }

    private static ColumnSplitter from(List<PageLine> lines, int first) {
        ColumnSplitter columns = new ColumnSplitter(lines.get(first));
        for (PageLine line : lines.subList(first + 1, lines.size())) {
            if (!columns.continuesWith(line)) {
                break;
            }
            columns.add(line);
        }
        return columns;
    }

    private boolean continuesWith(PageLine line) {
        float drop = last.drop(line) / Math.max(last.size(), line.size());
        return isText(line)
                && line.span().angle() == last.span().angle()
                && drop > 0
                && drop < MAX_DROP
                && keepsGap(line);
    }

    private boolean keepsGap(PageLine line) {
        int cells = leftCells(line);
        float start = cells == 0 ? gapStart : Math.max(gapStart, line.cells().get(cells - 1).span().end());
        boolean all = cells == line.cells().size();
        float end = all ? gapEnd : Math.min(gapEnd, line.cells().get(cells).span().start());
        return end - start >= MIN_GAP * line.size();
    }

    private int leftCells(PageLine line) {
        float middle = (gapStart + gapEnd) / 2;
        return (int) line.cells().stream().filter(cell -> cell.span().middle() < middle).count();
    }

    private void add(PageLine line) {
        int cells = leftCells(line);
        int all = line.cells().size();
        if (cells > 0) {
            left.add(line.part(0, cells));
            gapStart = Math.max(gapStart, line.cells().get(cells - 1).span().end());
        }
        if (cells < all) {
            right.add(line.part(cells, all));
            gapEnd = Math.min(gapEnd, line.cells().get(cells).span().start());
        }
        if (cells > 0 && cells < all) {
            rows.add(line);
        }
        last = line;
    }

    private int lines() {
        return left.size() + right.size() - rows.size();
    }

    private boolean areColumns() {
        return rows.size() >= MIN_ROWS
                && median(row -> row.text(0).length()) >= MIN_MEDIAN_CHARS
                && median(row -> row.text(leftCells(row)).length()) >= MIN_MEDIAN_CHARS;
    }

    private int median(ToIntFunction<PageLine> property) {
        return rows.stream().mapToInt(property).sorted().skip(rows.size() / 2).findFirst().orElse(0);
    }
}
