package app.footnote.ui.chat.segment;

import app.footnote.ui.chat.text.ChatLine;
import app.footnote.ui.chat.text.Segment;
import app.footnote.ui.chat.text.Segment.Table.Alignment;
import app.footnote.ui.common.WrappingText;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

/** A table. It is as wide as its text needs, or as the line; then text wraps in its cells. For the FX thread. */
final class TableGrid extends GridPane {

    private final SegmentNodeFactory segmentNodes;

    TableGrid(Segment.Table table, SegmentNodeFactory segmentNodes) {
        this.segmentNodes = segmentNodes;
        getStyleClass().add("answer-table");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(table.text());
        for (int row = 0; row < table.rows().size(); row++) {
            addRow(row, table.rows().get(row), table.alignments());
        }
    }

    private void addRow(int row, List<ChatLine> cells, List<Alignment> alignments) {
        for (int column = 0; column < cells.size(); column++) {
            Alignment alignment = column < alignments.size() ? alignments.get(column) : Alignment.LEFT;
            StackPane cell = new StackPane(text(cells.get(column), alignment));
            cell.getStyleClass().add(row == 0 ? "header-cell" : "cell");
            add(cell, column, row);
            GridPane.setVgrow(cell, Priority.ALWAYS);
        }
    }

    private TextFlow text(ChatLine line, Alignment alignment) {
        TextFlow flow = new WrappingText();
        line.runs().forEach(run -> flow.getChildren().add(node(run)));
        flow.setTextAlignment(switch (alignment) {
            case LEFT -> TextAlignment.LEFT;
            case CENTRE -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
        });
        if (line.style().rightToLeft()) {
            flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        return flow;
    }

    /** Words have their style as user data, for clicks on them. */
    private Node node(ChatLine.Run run) {
        if (run.segment() instanceof Segment.Words(String words)) {
            Text text = new Text(words);
            text.getStyleClass().add("text");
            text.getStyleClass().addAll(run.style().styleClasses());
            text.setUserData(run.style());
            return text;
        }
        return segmentNodes.node(run.segment());
    }
}
