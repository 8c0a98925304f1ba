package app.footnote.read.markdown;

import app.footnote.model.text.Range;
import app.footnote.read.format.TextLines;

/**
 * Keeps the parser from reading tables with hundreds of columns, which fills each short row with empty cells up to the
 * number of columns. Their rows are read as text.
 */
final class WideTables {

    private static final int MAX_COLUMNS = 500;

    private WideTables() {
    }

    /** The text with a letter in place of a sign between the header and the rows of each wide table. */
    static String masked(String text) {
        StringBuilder masked = new StringBuilder(text);
        for (Range line : TextLines.of(text)) {
            if (line.length() > 2 * MAX_COLUMNS && columns(text, line) > MAX_COLUMNS) {
                masked.setCharAt(text.indexOf('-', line.start()), 'x');
            }
        }
        return masked.toString();
    }

    /** The number of columns that a line between the header and the rows sets; 0 if it is another line. */
    private static int columns(String text, Range line) {
        int columns = 0;
        boolean hasDash = false;
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (" \t>|:-".indexOf(c) < 0) {
                return 0;
            }
            columns += c == '|' ? 1 : 0;
            hasDash |= c == '-';
        }
        return hasDash ? columns : 0;
    }
}
