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

/** Builds paragraphs, list items, table rows and code from the lines of a page. Not thread-safe. */
final class PdfBlockBuilder {

    /** In font sizes: the default distance between the baselines of two lines in most programs. */
    private static final float DEFAULT_LEADING = 1.25f;

    /** In font sizes: the largest distance between lines of one paragraph. */
    private static final float MAX_LEADING = 2.6f;

    /** In font sizes: the widest gap in a justified line. */
    private static final float MAX_JUSTIFIED_GAP = 3;

    /** In font sizes: the smallest median gap of a justified line in which one gap is as wide as between cells. */
    private static final float MIN_JUSTIFIED_GAP = 0.4f;

    private final List<PageLine> lines;
    private final float leading;
    private final List<PdfBlock> blocks = new ArrayList<>();

    private PdfBlockBuilder(List<PageLine> lines) {
        this.lines = lines;
        this.leading = leading(lines);
    }

    /**
     * The blocks of a page in reading order. Page artifacts such as running lines are first and last, so that no
     * passage contains a page number.
     */
    static List<PdfBlock> of(PageLines page) {
        List<PdfBlock> built = new PdfBlockBuilder(ColumnSplitter.separated(page.lines())).build();
        List<PdfBlock> text = ReadingOrder.of(built.stream().filter(block -> !block.isPageArtifact()).toList());
        TableDetector.mark(text);
        List<PdfBlock> head = built.stream().filter(block -> block.isPageArtifact() && isAtHead(page, block)).toList();
        List<PdfBlock> foot = built.stream().filter(block -> block.isPageArtifact() && !isAtHead(page, block)).toList();
        return Stream.of(head, text, foot).flatMap(List::stream).toList();
    }

    private static boolean isAtHead(PageLines page, PdfBlock block) {
        return page.height(block.last()) > 0.5f;
    }

    private List<PdfBlock> build() {
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            PageLine next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            if (!blocks.isEmpty() && continues(blocks.getLast(), line, next)) {
                blocks.getLast().add(line);
            } else {
                blocks.add(blockOf(line));
            }
        }
        return blocks;
    }

    private static PdfBlock blockOf(PageLine line) {
        PdfBlock block = new PdfBlock(line);
        if (ListMarker.length(line.text()) > 0) {
            block.classify(Block.Kind.LIST_ITEM, 1);
        } else if (line.style().monospaced()) {
            block.classify(Block.Kind.CODE, 0);
        } else if (line.style().mathematical()) {
            block.classify(Block.Kind.MATH, 0);
        }
        return block;
    }

    private boolean continues(PdfBlock block, PageLine line, @Nullable PageLine next) {
        PageLine last = block.last();
        float drop = last.drop(line) / Math.max(last.size(), line.size());
        boolean code = block.kind() == Block.Kind.CODE;
        if (!sameStyle(last, line) || drop < 0.4f || drop > (code ? MAX_LEADING : 1.25f * leading)) {
            return false;
        }
        if (code) {
            return true;
        }
        boolean noCells = !last.isRow() && !line.isRow();
        return block.extent().overlap(line.span()) > 0
                && (noCells || areJustified(last, line))
                && ListMarker.length(line.text()) == 0
                && !ParagraphEndDetector.between(block, line, next);
    }

    /** Whether both are lines of justified text. Such a line may have gaps as wide as those between cells. */
    private static boolean areJustified(PageLine last, PageLine line) {
        float tolerance = line.size() / 4;
        boolean bothRows = last.isRow() && line.isRow();
        return !bothRows
                && isJustified(last.isRow() ? last : line)
                && Math.abs(last.span().end() - line.span().end()) < tolerance;
    }

    /** Whether the other gaps of the line are wide too. Gaps between words within a cell are not. */
    private static boolean isJustified(PageLine row) {
        return row.maxCellGap() < MAX_JUSTIFIED_GAP * row.size()
                && row.medianWordGap() > MIN_JUSTIFIED_GAP * row.size();
    }

    private static boolean sameStyle(PageLine last, PageLine line) {
        return last.span().angle() == line.span().angle()
                && Math.max(last.size(), line.size()) < 1.15f * Math.min(last.size(), line.size())
                && last.isRunning() == line.isRunning()
                && last.style().bold() == line.style().bold()
                && last.style().monospaced() == line.style().monospaced();
    }

    /** In font sizes: the usual distance between the baselines of two lines in the page's paragraphs. */
    private static float leading(List<PageLine> lines) {
        double[] drops = new double[lines.size()];
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            PageLine last = lines.get(i - 1);
            float drop = last.drop(lines.get(i)) / last.size();
            if (sameStyle(last, lines.get(i)) && drop > 0.8f && drop < MAX_LEADING) {
                drops[count++] = drop;
            }
        }
        if (count < 4) {
            return DEFAULT_LEADING;
        }
        Arrays.sort(drops, 0, count);
        return Math.max(1.1f, (float) drops[count / 3]);
    }
}
