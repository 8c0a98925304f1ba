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
 * Writes a page's text from its blocks. The lines of a paragraph are joined by spaces, and words that are broken at
 * line ends are joined. Table rows, list items and lines of code are on separate lines. Other blocks are separated by
 * an empty line. Not thread-safe.
 */
final class PageTextWriter {

    private static final Set<Block.Kind> COMPACT_KINDS =
            Set.of(Block.Kind.LIST_ITEM, Block.Kind.TABLE_ROW, Block.Kind.CODE);

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
        PdfBlock previous = null;
        for (PdfBlock block : blocks) {
            if (previous != null) {
                writer.add(isCompact(previous, block) ? "\n" : "\n\n");
            }
            writer.add(block);
            previous = block;
        }
        float[] exact = Arrays.copyOf(writer.edges, 4 * writer.text.length());
        PageLayout layout = new PageLayout.Fixed(page.crop(), page.rotation(), exact);
        return new StructuredPage(new Page(page.number(), writer.text.toString(), layout), writer.blocks);
    }

    private static boolean isCompact(PdfBlock previous, PdfBlock block) {
        return previous.kind() == block.kind() && COMPACT_KINDS.contains(block.kind());
    }

    private void add(PdfBlock block) {
        int start = text.length();
        PageLine previous = null;
        for (PageLine line : block.lines()) {
            if (block.kind() == Block.Kind.CODE) {
                add((previous == null ? "" : "\n") + indentation(block, line));
            } else if (previous != null) {
                join(previous.text(), line.text());
            }
            add(line);
            previous = line;
        }
        if (block.isContent()) {
            blocks.add(new Block(block.kind(), block.level(), start, text.length()));
        }
    }

    private static String indentation(PdfBlock block, PageLine line) {
        float letter = line.span().width() / line.text().length();
        return " ".repeat(Math.round((line.span().start() - block.extent().start()) / letter));
    }

    private void join(String upper, String lower) {
        switch (hyphenation.join(upper, lower)) {
            case CLOSED -> text.setLength(text.length() - 1);
            case HYPHENATED -> {
                // The text already ends with the hyphen.
            }
            case SPACED -> add(isUnspaced(upper, lower) ? "" : " ");
        }
    }

    private static boolean isUnspaced(String upper, String lower) {
        return IdeographicText.areWrittenWithoutSpaces(upper.codePointBefore(upper.length()), lower.codePointAt(0));
    }

    /** Adds characters that have no place on the page. */
    private void add(String separator) {
        reserve(separator.length());
        Arrays.fill(edges, 4 * text.length(), 4 * (text.length() + separator.length()), Float.NaN);
        text.append(separator);
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
