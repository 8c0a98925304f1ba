package app.footnote.read.format;

import app.footnote.model.Page;
import app.footnote.model.text.Range;
import java.util.List;

/**
 * A note as a reader hands it to the splitter.
 *
 * @param title what the document calls itself, or its file name without ending
 * @param slides whether the pages are slides: each stands for itself
 */
public record StructuredNote(String title, boolean slides, List<StructuredPage> pages) {

    public StructuredNote {
        pages = List.copyOf(pages);
    }

    /**
     * A page with its structure.
     *
     * @param blocks in reading order, not overlapping; text outside of them (running headers and footers, page numbers,
     * markup) is kept on the page, but is in no passage
     * @param markup which chars within the blocks are not words
     */
    public record StructuredPage(Page page, List<Block> blocks, MarkupRanges markup) {

        public StructuredPage {
            blocks = List.copyOf(blocks);
        }

        /** A page whose text is words alone. */
        public StructuredPage(Page page, List<Block> blocks) {
            this(page, blocks, MarkupRanges.none());
        }

        /** The block's words without markup, white space folded. */
        public String plain(Block block) {
            return markup.plain(page.text(), block.start(), block.end());
        }

        /** The words of a stretch of the page's text without markup, white space folded. */
        public String plain(Range range) {
            return markup.plain(page.text(), range.start(), range.end());
        }
    }
}
