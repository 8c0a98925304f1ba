package app.footnote.ui.chat.text;

import app.footnote.ui.chat.text.LineStyle.Kind;
import app.footnote.ui.chat.text.Segment.Table.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Brings a table of an answer's Markdown into lines, one for each cell; the first row is the head. */
final class TableLineBuilder {

    private static final LineStyle CELL = LineStyle.of(Kind.TEXT);

    private final InlineBuilder inlines;
    private final List<List<ChatLine>> rows = new ArrayList<>();
    private final List<Side> sides = new ArrayList<>();

    TableLineBuilder(InlineBuilder inlines) {
        this.inlines = inlines;
    }

    Segment.Table read(TableBlock table) {
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow tableRow) {
                    addRow(tableRow);
                }
            }
        }
        return new Segment.Table(rows, sides, text());
    }

    private void addRow(TableRow row) {
        List<ChatLine> cells = new ArrayList<>();
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                cells.add(inlines.line(cell, CELL));
                if (cell.isHeader()) {
                    sides.add(side(cell));
                }
            }
        }
        rows.add(cells);
    }

    private static Side side(TableCell cell) {
        return switch (cell.getAlignment()) {
            case CENTER -> Side.CENTRE;
            case RIGHT -> Side.RIGHT;
            case LEFT -> Side.LEFT;
            case null -> Side.LEFT;
        };
    }

    /** As Markdown again, which is readable as text and can be pasted into notes. */
    private String text() {
        List<String> written = new ArrayList<>(rows.stream().map(TableLineBuilder::row).toList());
        written.add(1, sides.stream().map(TableLineBuilder::ruler).collect(Collectors.joining("|", "|", "|")));
        return String.join("\n", written);
    }

    private static String row(List<ChatLine> cells) {
        return cells.stream().map(ChatLine::text).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String ruler(Side side) {
        return switch (side) {
            case LEFT -> "---";
            case CENTRE -> ":-:";
            case RIGHT -> "--:";
        };
    }
}
