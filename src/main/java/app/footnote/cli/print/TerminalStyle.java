package app.footnote.cli.print;

/**
 * Colours and emphasizes text. Colour is never the only sign of a state. Immutable.
 *
 * @param on whether text is styled; if false, it stays plain
 */
public record TerminalStyle(boolean on) {

    public String bold(String text) {
        return sgr("1", text);
    }

    public String dim(String text) {
        return sgr("2", text);
    }

    public String good(String text) {
        return sgr("32", text);
    }

    public String bad(String text) {
        return sgr("31", text);
    }

    /** A word of the query, or the number of a footnote. */
    String marked(String text) {
        return sgr("1;36", text);
    }

    /** Select Graphic Rendition (ECMA-48, 8.3.117), reset after the text. */
    private String sgr(String attributes, String text) {
        return on ? "\u001b[" + attributes + "m" + text + "\u001b[0m" : text;
    }
}
