package app.footnote.answer.passage;

/**
 * A part of a passage that can be quoted on its own. Immutable.
 *
 * @param start the first char in the passage's text, inclusive
 * @param end the end, exclusive
 * @param block the number of its paragraph, list, table or code block, ascending within the passage
 */
public record Statement(Kind kind, int start, int end, int block) {

    public enum Kind {
        /** A sentence of prose. */
        SENTENCE,
        /** A list item or a line of a slide, which belongs to its neighbours. */
        ITEM,
        /** A whole block of code. */
        CODE,
        /** A whole table. */
        TABLE,
        /** A formula in lines of its own. */
        FORMULA
    }

    /** Whether the number of a footnote can follow the statement. */
    public boolean isProse() {
        return kind == Kind.SENTENCE || kind == Kind.ITEM;
    }

    public String textIn(String text) {
        return text.substring(start, end);
    }
}
