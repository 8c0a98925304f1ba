package app.footnote.read.format;

/**
 * A range of a page's text that is one heading, paragraph, list item, table row or the like. Immutable.
 *
 * @param level of a heading: 1 is the outermost, 0 the document's own title; of a list item: its depth, from 1; of a
 * table row: 1 for the header row; otherwise 0
 * @param start the index of the first character in the page's text, inclusive
 * @param end the index of the last character, exclusive
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
        /** The document's own description before its text, such as a summary in its front matter. */
        ABOUT,
        /** A remark that a reader of the document added. */
        COMMENT,
        /** A filled field of a form. */
        FORM_FIELD;

        /** Whether it was added to the document and is not part of its text. */
        public boolean isAdded() {
            return this == COMMENT || this == FORM_FIELD;
        }
    }
}
