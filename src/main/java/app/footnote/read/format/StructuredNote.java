package app.footnote.read.format;

import app.footnote.model.Page;
import app.footnote.model.PageLabels;
import app.footnote.model.text.Range;
import java.util.List;

/**
 * The pages of a note and their structure, as a format's reader returns them. Immutable.
 *
 * @param title the document's own title, or its file name without the extension
 * @param slides whether the pages are slides, so that the text of one does not continue on the next
 * @param issues what could not be read
 * @param labels the printed numbers of the pages
 */
public record StructuredNote(
        String title, boolean slides, List<StructuredPage> pages, ReadingIssues issues, PageLabels labels) {

    public StructuredNote {
        pages = List.copyOf(pages);
    }

    /** A note whose pages have no labels. */
    public StructuredNote(String title, boolean slides, List<StructuredPage> pages, ReadingIssues issues) {
        this(title, slides, pages, issues, PageLabels.none());
    }

    /** A note that was read completely. */
    public StructuredNote(String title, boolean slides, List<StructuredPage> pages) {
        this(title, slides, pages, ReadingIssues.none());
    }

    /**
     * A page and its structure. Immutable.
     *
     * @param blocks in reading order, without overlaps; text outside the blocks (running headers and footers, page
     * numbers, markup) is part of the page, but of no passage
     * @param markup the markup within the blocks
     */
    public record StructuredPage(Page page, List<Block> blocks, MarkupRanges markup) {

        public StructuredPage {
            blocks = List.copyOf(blocks);
        }

        /** A page without markup. */
        public StructuredPage(Page page, List<Block> blocks) {
            this(page, blocks, MarkupRanges.none());
        }

        /** The visible words of a block: without markup, with single spaces between words. */
        public String plain(Block block) {
            return markup.plain(page.text(), block.start(), block.end());
        }

        /** The visible words in a range of the page's text: without markup, with single spaces between words. */
        public String plain(Range range) {
            return markup.plain(page.text(), range.start(), range.end());
        }
    }
}
