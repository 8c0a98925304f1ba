package app.footnote.ui.chat.render;

import app.footnote.ui.chat.text.ChatLine;
import app.footnote.ui.chat.text.Segment;
import app.footnote.ui.chat.text.Segment.Table.Side;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextFlow;

/** A table as wide as its words need, or as the line allows; then words are wrapped in their cells. */
final class TableGrid extends GridPane {

    private final SegmentNodeFactory things;

    TableGrid(Segment.Table table, SegmentNodeFactory things) {
        this.things = things;
        getStyleClass().add("answer-table");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(table.text());
        for (int row = 0; row < table.rows().size(); row++) {
            addRow(row, table.rows().get(row), table.sides());
        }
    }

    private void addRow(int row, List<ChatLine> cells, List<Side> sides) {
        for (int column = 0; column < cells.size(); column++) {
            Side side = column < sides.size() ? sides.get(column) : Side.LEFT;
            StackPane cell = new StackPane(words(cells.get(column), side));
            cell.getStyleClass().add(row == 0 ? "head-cell" : "cell");
            add(cell, column, row);
            GridPane.setVgrow(cell, Priority.ALWAYS);
        }
    }

    private TextFlow words(ChatLine line, Side side) {
        TextFlow flow = new Words();
        line.runs().forEach(run -> flow.getChildren().add(node(run)));
        flow.setTextAlignment(switch (side) {
            case LEFT -> TextAlignment.LEFT;
            case CENTRE -> TextAlignment.CENTER;
            case RIGHT -> TextAlignment.RIGHT;
        });
        if (line.look().rightToLeft()) {
            flow.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        return flow;
    }

    /** Text that is never narrower than its longest word. */
    private static final class Words extends TextFlow {

        private final Text measure = new Text();

        @Override
        protected double computeMinWidth(double height) {
            return getManagedChildren().stream().mapToDouble(this::leastWidth).max().orElse(0);
        }

        private double leastWidth(Node node) {
            if (node instanceof Text text) {
                measure.setFont(text.getFont());
                return Stream.of(text.getText().split("\\s+")).mapToDouble(this::width).max().orElse(0);
            }
            return node.prefWidth(-1);
        }

        private double width(String word) {
            measure.setText(word);
            return Math.ceil(measure.getLayoutBounds().getWidth());
        }
    }

    /** Words carry their look, for whom they are clicked by. */
    private Node node(ChatLine.Run run) {
        if (run.segment() instanceof Segment.Words(String words)) {
            Text text = new Text(words);
            text.getStyleClass().add("text");
            text.getStyleClass().addAll(run.look().styleClasses());
            text.setUserData(run.look());
            return text;
        }
        return things.of(run.segment());
    }
}
