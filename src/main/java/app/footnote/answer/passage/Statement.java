package app.footnote.answer.passage;

/**
 * What can be quoted on its own.
 *
 * @param start its first char in the passage's text, inclusive
 * @param end its last char, exclusive
 * @param block the number of the paragraph, list, table or code block it stands in, ascending within the passage
 */
public record Statement(Kind kind, int start, int end, int block) {

    public enum Kind {
        /** A sentence of running text. */
        SENTENCE,
        /** An item of a list, a line of a slide, a row of a table: short, and at home among its neighbours. */
        ITEM,
        /** A block of code, whole. */
        CODE,
        /** A table, whole. */
        TABLE,
        /** A formula that stands in lines of its own. */
        FORMULA
    }

    /** Whether it reads as text; a footnote's number can stand behind it. */
    public boolean isWords() {
        return kind == Kind.SENTENCE || kind == Kind.ITEM;
    }

    public String in(String text) {
        return text.substring(start, end);
    }
}
