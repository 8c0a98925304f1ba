package app.footnote.read.pdf.structure;

import app.footnote.read.format.Block;
import app.footnote.read.format.ListMarker;
import app.footnote.read.pdf.line.PageLine;
import app.footnote.read.pdf.line.PageLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the lines of a page into paragraphs, list items, rows of tables and code. */
final class PdfBlockBuilder {

    /** In sizes: what programs set text with when they are not told otherwise. */
    private static final float USUAL_LEADING = 1.25f;

    /** In sizes: lines further apart than this are read as one text only where most lines of the page are. */
    private static final float WIDEST_LEADING = 2.6f;

    /** In sizes: wider gaps are never those of a justified line. */
    private static final float WIDEST_STRETCH = 3;

    /** In sizes: where one gap is as wide as between cells, all others of a justified line are wider than this. */
    private static final float NARROWEST_STRETCH = 0.4f;

    private final List<PageLine> lines;
    private final float leading;
    private final List<PdfBlock> blocks = new ArrayList<>();

    private PdfBlockBuilder(List<PageLine> lines) {
        this.lines = lines;
        this.leading = leading(lines);
    }

    /**
     * The blocks of a page in reading order. What runs from page to page stands before and after all others, so that no
     * passage has a page number in its middle.
     */
    static List<PdfBlock> of(PageLines page) {
        List<PdfBlock> gathered = new PdfBlockBuilder(ColumnSplitter.apart(page.lines())).gathered();
        List<PdfBlock> text = ReadingOrder.of(gathered.stream().filter(block -> !block.isAside()).toList());
        TableDetector.mark(text);
        List<PdfBlock> head = gathered.stream().filter(block -> block.isAside() && isAtHead(page, block)).toList();
        List<PdfBlock> foot = gathered.stream().filter(block -> block.isAside() && !isAtHead(page, block)).toList();
        return Stream.of(head, text, foot).flatMap(List::stream).toList();
    }

    private static boolean isAtHead(PageLines page, PdfBlock block) {
        return page.height(block.last()) > 0.5f;
    }

    private List<PdfBlock> gathered() {
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            PageLine next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            if (!blocks.isEmpty() && continues(blocks.getLast(), line, next)) {
                blocks.getLast().add(line);
            } else {
                blocks.add(started(line));
            }
        }
        return blocks;
    }

    private static PdfBlock started(PageLine line) {
        PdfBlock block = new PdfBlock(line);
        if (ListMarker.length(line.text()) > 0) {
            block.become(Block.Kind.LIST_ITEM, 1);
        } else if (line.style().monospaced()) {
            block.become(Block.Kind.CODE, 0);
        } else if (line.style().mathematical()) {
            block.become(Block.Kind.MATH, 0);
        }
        return block;
    }

    private boolean continues(PdfBlock block, PageLine line, @Nullable PageLine next) {
        PageLine last = block.last();
        float drop = last.drop(line) / Math.max(last.size(), line.size());
        boolean code = block.kind() == Block.Kind.CODE;
        if (!sameStyle(last, line) || drop < 0.4f || drop > (code ? WIDEST_LEADING : 1.25f * leading)) {
            return false;
        }
        if (code) {
            return true;
        }
        boolean noRow = !last.isRow() && !line.isRow();
        return block.extent().overlap(line.stroke()) > 0
                && (noRow || areJustified(last, line))
                && ListMarker.length(line.text()) == 0
                && !ParagraphEndDetector.between(block, line, next);
    }

    /** A line that is stretched to the width of its neighbour may have gaps as wide as those between cells. */
    private static boolean areJustified(PageLine last, PageLine line) {
        float tolerance = line.size() / 4;
        boolean bothRows = last.isRow() && line.isRow();
        return !bothRows
                && isStretched(last.isRow() ? last : line)
                && Math.abs(last.stroke().end() - line.stroke().end()) < tolerance;
    }

    /** Then its other gaps are wide too, while words within a cell stand as close as ever. */
    private static boolean isStretched(PageLine row) {
        return row.widestGap() < WIDEST_STRETCH * row.size() && row.usualGap() > NARROWEST_STRETCH * row.size();
    }

    private static boolean sameStyle(PageLine last, PageLine line) {
        return last.stroke().angle() == line.stroke().angle()
                && Math.max(last.size(), line.size()) < 1.15f * Math.min(last.size(), line.size())
                && last.isRunning() == line.isRunning()
                && last.style().bold() == line.style().bold()
                && last.style().monospaced() == line.style().monospaced();
    }

    /** In sizes: how far the page's lines mostly stand below each other within paragraphs. */
    private static float leading(List<PageLine> lines) {
        double[] drops = new double[lines.size()];
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            PageLine last = lines.get(i - 1);
            float drop = last.drop(lines.get(i)) / last.size();
            if (sameStyle(last, lines.get(i)) && drop > 0.8f && drop < WIDEST_LEADING) {
                drops[count++] = drop;
            }
        }
        if (count < 4) {
            return USUAL_LEADING;
        }
        Arrays.sort(drops, 0, count);
        return Math.max(1.1f, (float) drops[count / 3]);
    }
}
