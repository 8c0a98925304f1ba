package app.footnote.cli.print;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** A table whose columns are as wide as their longest cell. Not thread-safe. */
public final class TextTable {

    private static final String GAP = "  ";

    private final List<String> titles;
    private final List<List<String>> rows = new ArrayList<>();

    public TextTable(String... titles) {
        this.titles = List.of(titles);
    }

    /** Adds a row. */
    public void row(String... cells) {
        if (cells.length != titles.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + titles.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    public void print(PrintStream out, TerminalStyle style) {
        int[] widths = widths();
        out.println(style.bold(line(titles, widths)));
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private int[] widths() {
        int[] widths = new int[titles.size()];
        for (int column = 0; column < widths.length; column++) {
            widths[column] = columns(titles.get(column));
            for (List<String> row : rows) {
                widths[column] = Math.max(widths[column], columns(row.get(column)));
            }
        }
        return widths;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(column == 0 ? "" : GAP).append(cell);
            if (column < cells.size() - 1) {
                line.repeat(' ', widths[column] - columns(cell));
            }
        }
        return line.toString();
    }

    /** The width of a text in a terminal: combining accents take no column, East Asian wide characters two. */
    private static int columns(String text) {
        return text.codePoints().map(codePoint -> Math.max(0, WCWidth.wcwidth(codePoint))).sum();
    }
}
