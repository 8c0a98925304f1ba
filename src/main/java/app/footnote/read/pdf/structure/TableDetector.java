package app.footnote.read.pdf.structure;

import app.footnote.read.format.Block;
import app.footnote.read.pdf.line.PageLine;
import java.util.List;

/** Detects tables: consecutive rows whose cells are aligned. */
final class TableDetector {

    private TableDetector() {
    }

    static void mark(List<PdfBlock> blocks) {
        for (int i = 1; i < blocks.size(); i++) {
            PdfBlock upper = blocks.get(i - 1);
            PdfBlock lower = blocks.get(i);
            if (isRow(upper) && isRow(lower) && sharesColumn(upper.last(), lower.first())) {
                upper.classify(Block.Kind.TABLE_ROW, 0);
                lower.classify(Block.Kind.TABLE_ROW, 0);
            }
        }
    }

    private static boolean isRow(PdfBlock block) {
        return block.first().isRow() && block.isContent() && block.kind() != Block.Kind.CODE;
    }

    private static boolean sharesColumn(PageLine upper, PageLine lower) {
        return upper.cells().stream().skip(1).anyMatch(
                one -> lower.cells().stream().skip(1).anyMatch(other -> one.span().overlap(other.span()) > 0));
    }
}
