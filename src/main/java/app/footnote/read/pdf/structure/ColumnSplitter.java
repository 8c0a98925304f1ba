package app.footnote.read.pdf.structure;

import app.footnote.read.pdf.line.PageLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Takes columns apart that were painted line by line across the page, as some programs do. What looks like rows of
 * cells then is text on both sides of a gap that no line crosses. Rows of tables hold less text, on one side at least.
 */
final class ColumnSplitter {

    private static final int FEWEST_ROWS = 4;

    /** Half of the cells on each side are no shorter. */
    private static final int USUAL_CHARS = 20;

    /** In sizes: columns stand no closer. */
    private static final float NARROWEST_GAP = 0.8f;

    /** In sizes: lines further apart do not belong to one pair of columns. */
    private static final float WIDEST_DROP = 2.6f;

    private final List<PageLine> left = new ArrayList<>();
    private final List<PageLine> right = new ArrayList<>();
    private final List<PageLine> rows = new ArrayList<>();
    private PageLine last;
    private float gapStart;
    private float gapEnd;

    /** Columns on both sides of the row's first gap. */
    private ColumnSplitter(PageLine row) {
        last = row;
        gapStart = row.cells().getFirst().stroke().end();
        gapEnd = row.cells().get(1).stroke().start();
        add(row);
    }

    /** The same lines, those of each column together. Lines that are written from right to left stay as they are. */
    static List<PageLine> apart(List<PageLine> lines) {
        List<PageLine> apart = new ArrayList<>();
        for (int i = 0; i < lines.size();) {
            ColumnSplitter columns = lines.get(i).isRow() && isText(lines.get(i)) ? from(lines, i) : null;
            if (columns == null || !columns.areText()) {
                apart.add(lines.get(i));
                i++;
            } else {
                apart.addAll(columns.left);
                apart.addAll(apart(columns.right));
                i += columns.lines();
            }
        }
        return apart;
    }

    private static boolean isText(PageLine line) {
        PageLine.Style style = line.style();
        return !style.running() && !style.rightToLeft() && !style.monospaced();
    }

    private static ColumnSplitter from(List<PageLine> lines, int first) {
        ColumnSplitter columns = new ColumnSplitter(lines.get(first));
        for (PageLine line : lines.subList(first + 1, lines.size())) {
            if (!columns.continueWith(line)) {
                break;
            }
            columns.add(line);
        }
        return columns;
    }

    private boolean continueWith(PageLine line) {
        float drop = last.drop(line) / Math.max(last.size(), line.size());
        return isText(line)
                && line.stroke().angle() == last.stroke().angle()
                && drop > 0
                && drop < WIDEST_DROP
                && keepsGap(line);
    }

    private boolean keepsGap(PageLine line) {
        int cells = cellsAtLeft(line);
        float start = cells == 0 ? gapStart : Math.max(gapStart, line.cells().get(cells - 1).stroke().end());
        boolean all = cells == line.cells().size();
        float end = all ? gapEnd : Math.min(gapEnd, line.cells().get(cells).stroke().start());
        return end - start >= NARROWEST_GAP * line.size();
    }

    private int cellsAtLeft(PageLine line) {
        float middle = (gapStart + gapEnd) / 2;
        return (int) line.cells().stream().filter(cell -> cell.stroke().middle() < middle).count();
    }

    private void add(PageLine line) {
        int cells = cellsAtLeft(line);
        int all = line.cells().size();
        if (cells > 0) {
            left.add(line.part(0, cells));
            gapStart = Math.max(gapStart, line.cells().get(cells - 1).stroke().end());
        }
        if (cells < all) {
            right.add(line.part(cells, all));
            gapEnd = Math.min(gapEnd, line.cells().get(cells).stroke().start());
        }
        if (cells > 0 && cells < all) {
            rows.add(line);
        }
        last = line;
    }

    private int lines() {
        return left.size() + right.size() - rows.size();
    }

    private boolean areText() {
        return rows.size() >= FEWEST_ROWS
                && usually(row -> row.text(0).length()) >= USUAL_CHARS
                && usually(row -> row.text(cellsAtLeft(row)).length()) >= USUAL_CHARS;
    }

    private int usually(ToIntFunction<PageLine> property) {
        return rows.stream().mapToInt(property).sorted().skip(rows.size() / 2).findFirst().orElse(0);
    }
}
