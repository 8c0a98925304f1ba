package app.footnote.ui.page.markdown;

import app.footnote.model.text.Range;
import java.util.List;

/** A block of a Markdown note. Immutable. */
sealed interface MarkdownBlock {

    /** Its range in the file. */
    Range range();

    /**
     * A heading, a paragraph or a list item.
     *
     * @param heading the level of the heading, counted from 1; 0 for other text
     */
    record TextBlock(Range range, int heading, Nesting nesting, List<MarkdownSpan> spans) implements MarkdownBlock {
    }

    /** Lines that are shown as they are in the file, such as code. */
    record Verbatim(Range range, Nesting nesting, List<MarkdownSpan> spans) implements MarkdownBlock {
    }

    /** A formula on lines of its own. */
    record Formula(Range range, Nesting nesting, MarkdownSpan span) implements MarkdownBlock {
    }

    /** A table; the first row is the header. */
    record Table(Range range, Nesting nesting, List<List<List<MarkdownSpan>>> rows) implements MarkdownBlock {
    }

    /** A horizontal rule. */
    record Rule(Range range, Nesting nesting) implements MarkdownBlock {
    }

    /**
     * The lists and quotes that a block is in.
     *
     * @param depth their number
     * @param quoted whether one of them is a quote
     * @param marker the bullet or number of a list item; empty if there is none
     */
    record Nesting(int depth, boolean quoted, String marker) {
    }
}
