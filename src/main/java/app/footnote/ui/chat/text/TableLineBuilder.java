package app.footnote.ui.chat.text;

import app.footnote.ui.chat.text.LineStyle.Kind;
import app.footnote.ui.chat.text.Segment.Table.Alignment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Turns a Markdown table into lines, one for each cell; the first row is the header. */
final class TableLineBuilder {

    private static final LineStyle CELL = LineStyle.of(Kind.TEXT);

    private final InlineBuilder inlines;
    private final List<List<ChatLine>> rows = new ArrayList<>();
    private final List<Alignment> alignments = new ArrayList<>();

    TableLineBuilder(InlineBuilder inlines) {
        this.inlines = inlines;
    }

    Segment.Table build(TableBlock table) {
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow tableRow) {
                    addRow(tableRow);
                }
            }
        }
        return new Segment.Table(rows, alignments, markdown());
    }

    private void addRow(TableRow row) {
        List<ChatLine> cells = new ArrayList<>();
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                cells.add(inlines.line(cell, CELL));
                if (cell.isHeader()) {
                    alignments.add(alignment(cell));
                }
            }
        }
        rows.add(cells);
    }

    private static Alignment alignment(TableCell cell) {
        return switch (cell.getAlignment()) {
            case CENTER -> Alignment.CENTRE;
            case RIGHT -> Alignment.RIGHT;
            case LEFT -> Alignment.LEFT;
            case null -> Alignment.LEFT;
        };
    }

    /** A table is copied as Markdown, which is readable as text and can be pasted into notes. */
    private String markdown() {
        List<String> lines = new ArrayList<>(rows.stream().map(TableLineBuilder::row).toList());
        lines.add(1, alignments.stream().map(TableLineBuilder::delimiter).collect(Collectors.joining("|", "|", "|")));
        return String.join("\n", lines);
    }

    private static String row(List<ChatLine> cells) {
        return cells.stream().map(ChatLine::text).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String delimiter(Alignment alignment) {
        return switch (alignment) {
            case LEFT -> "---";
            case CENTRE -> ":-:";
            case RIGHT -> "--:";
        };
    }
}
