package app.footnote.model;

import java.util.OptionalInt;

/**
 * One page of a note: a PDF page, a slide, or a whole Markdown or text file. Immutable.
 *
 * @param number the page's number, counted from 1
 * @param text the page's text in reading order; for a Markdown or text file its content
 * @param layout the position of each char on the page
 */
public record Page(int number, String text, PageLayout layout) {

    /** Whether the page has any text other than white space. */
    public boolean hasText() {
        return !text.isBlank();
    }

    /** The line of the char at the index, counted from 1; empty on a page with fixed positions. */
    public OptionalInt lineAt(int index) {
        return layout instanceof PageLayout.Flowing
                ? OptionalInt.of(1 + Math.toIntExact(text.chars().limit(index).filter(c -> c == '\n').count()))
                : OptionalInt.empty();
    }
}
