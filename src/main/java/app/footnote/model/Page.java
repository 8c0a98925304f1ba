package app.footnote.model;

/**
 * One page of a note: a PDF page, a slide, or the whole of a Markdown or text file.
 *
 * @param number counted from 1
 * @param text the page's text in reading order; for Markdown and text the file itself
 * @param layout where each char of the text stands on the page
 */
public record Page(int number, String text, PageLayout layout) {

    /** Whether there is anything to read on the page. */
    public boolean hasText() {
        return !text.isBlank();
    }
}
