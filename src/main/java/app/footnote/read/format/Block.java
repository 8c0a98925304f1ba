package app.footnote.read.format;

/**
 * A stretch of a page's text that belongs together.
 *
 * @param level of a heading: 1 is the outermost, 0 the document's own title; of a list item: its depth, from 1; of a
 * table row: 1 if it is the header row; else 0
 * @param start the first char in the page's text, inclusive
 * @param end the last char, exclusive
 */
public record Block(Kind kind, int level, int start, int end) {

    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        TABLE_ROW,
        CODE,
        MATH,
        QUOTE,
        /** What the document says about itself before its text: a summary. */
        ABOUT
    }
}
