package app.footnote.read;

/**
 * A stretch of a page's text that belongs together.
 *
 * @param level of a heading: 1 is the outermost; of a list item: its depth, from 1; else 0
 * @param start the first char in the page's text, inclusive
 * @param end the last char, exclusive
 */
record Block(Kind kind, int level, int start, int end) {

    enum Kind {
        HEADING, PARAGRAPH, LIST_ITEM, TABLE_ROW, CODE, MATH, QUOTE
    }
}
