package app.footnote.ui.page.markdown;

import app.footnote.model.text.Range;
import java.util.List;

/** A part of a Markdown note that stands for itself on the screen. */
public sealed interface MarkdownBlock {

    /** Where it stands in the file. */
    Range range();

    /**
     * A heading, a paragraph or a list item.
     *
     * @param heading the heading's level, counted from 1; 0 for other words
     * @param frame what it stands in
     */
    record Words(Range range, int heading, Frame frame, List<MarkdownSpan> pieces) implements MarkdownBlock {
    }

    /** Lines that are shown as they were written, such as code. */
    record Verbatim(Range range, Frame frame, List<MarkdownSpan> pieces) implements MarkdownBlock {
    }

    /** Math on lines of its own. */
    record Formula(Range range, Frame frame, MarkdownSpan piece) implements MarkdownBlock {
    }

    /** Rows of cells; the first row is the header. */
    record Table(Range range, Frame frame, List<List<List<MarkdownSpan>>> rows) implements MarkdownBlock {
    }

    /** A line between parts. */
    record Rule(Range range, Frame frame) implements MarkdownBlock {
    }

    /**
     * What a block stands in.
     *
     * @param depth in how many lists and quotes
     * @param quoted whether one of them is a quote
     * @param mark the list item's bullet or number; empty for none
     */
    record Frame(int depth, boolean quoted, String mark) {
    }
}
