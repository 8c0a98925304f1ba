package app.footnote.read.pdf.structure;

import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import app.footnote.read.format.Block;
import app.footnote.read.format.StructuredNote.StructuredPage;
import app.footnote.read.pdf.line.IdeographicText;
import app.footnote.read.pdf.line.PageLine;
import app.footnote.read.pdf.line.PageLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Writes a page's text from its blocks. Lines of a paragraph are joined by a space and words cut at line ends made
 * whole; rows, items and lines of code stand on lines of their own, and an empty line stands between other blocks.
 */
final class PageTextWriter {

    private static final Set<Block.Kind> SERIES = Set.of(Block.Kind.LIST_ITEM, Block.Kind.TABLE_ROW, Block.Kind.CODE);

    private final HyphenJoiner hyphenation;
    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private float[] edges = new float[4096];

    private PageTextWriter(HyphenJoiner hyphenation) {
        this.hyphenation = hyphenation;
    }

    /** @param blocks the page's blocks in reading order */
    static StructuredPage write(PageLines page, List<PdfBlock> blocks, HyphenJoiner hyphenation) {
        PageTextWriter writer = new PageTextWriter(hyphenation);
        PdfBlock before = null;
        for (PdfBlock block : blocks) {
            if (before != null) {
                writer.add(isSeries(before, block) ? "\n" : "\n\n");
            }
            writer.add(block);
            before = block;
        }
        float[] exact = Arrays.copyOf(writer.edges, 4 * writer.text.length());
        PageLayout layout = new PageLayout.Fixed(page.crop(), page.rotation(), exact);
        return new StructuredPage(new Page(page.number(), writer.text.toString(), layout), writer.blocks);
    }

    private static boolean isSeries(PdfBlock before, PdfBlock block) {
        return before.kind() == block.kind() && SERIES.contains(block.kind());
    }

    private void add(PdfBlock block) {
        int start = text.length();
        PageLine before = null;
        for (PageLine line : block.lines()) {
            if (block.kind() == Block.Kind.CODE) {
                add((before == null ? "" : "\n") + indentation(block, line));
            } else if (before != null) {
                join(before.text(), line.text());
            }
            add(line);
            before = line;
        }
        if (block.isSaid()) {
            blocks.add(new Block(block.kind(), block.level(), start, text.length()));
        }
    }

    private static String indentation(PdfBlock block, PageLine line) {
        float letter = line.stroke().width() / line.text().length();
        return " ".repeat(Math.round((line.stroke().start() - block.extent().start()) / letter));
    }

    private void join(String upper, String lower) {
        switch (hyphenation.join(upper, lower)) {
            case CLOSED -> text.setLength(text.length() - 1);
            case HYPHENATED -> {
                // The hyphen is there already.
            }
            case SPACED -> add(isUnspaced(upper, lower) ? "" : " ");
        }
    }

    private static boolean isUnspaced(String upper, String lower) {
        return IdeographicText.isWrittenWithoutSpaces(upper.codePointBefore(upper.length()))
                && IdeographicText.isWrittenWithoutSpaces(lower.codePointAt(0));
    }

    /** Adds what stands nowhere on the page. */
    private void add(String between) {
        reserve(between.length());
        Arrays.fill(edges, 4 * text.length(), 4 * (text.length() + between.length()), Float.NaN);
        text.append(between);
    }

    private void add(PageLine line) {
        reserve(line.text().length());
        System.arraycopy(line.edges(), 0, edges, 4 * text.length(), line.edges().length);
        text.append(line.text());
    }

    private void reserve(int chars) {
        int needed = 4 * (text.length() + chars);
        if (needed > edges.length) {
            edges = Arrays.copyOf(edges, Math.max(needed, 2 * edges.length));
        }
    }
}
