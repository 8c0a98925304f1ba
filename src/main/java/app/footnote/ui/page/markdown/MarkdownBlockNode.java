package app.footnote.ui.page.markdown;

import app.footnote.model.text.Range;
import app.footnote.ui.page.view.HighlightMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.Cell;

/** A block of a Markdown note on the screen. */
final class MarkdownBlockNode implements Cell<MarkdownBlock, Node> {

    private static final double EMS_PER_DEPTH = 1.6;

    private final List<MarkedText> words = new ArrayList<>();
    private final VBox node;

    MarkdownBlockNode(MarkdownBlock block, List<HighlightMark> marks) {
        node = new VBox(switch (block) {
            case MarkdownBlock.Words it -> framed(it.frame(), words(it));
            case MarkdownBlock.Verbatim it -> framed(it.frame(), verbatim(it));
            case MarkdownBlock.Table it -> framed(it.frame(), table(it));
            case MarkdownBlock.Formula it -> framed(it.frame(), formula(it));
            case MarkdownBlock.Rule it -> framed(it.frame(), new Separator());
        });
        node.getStyleClass().add("note-block");
        mark(marks);
    }

    @Override
    public Node getNode() {
        return node;
    }

    void mark(List<HighlightMark> marks) {
        words.forEach(it -> it.mark(marks));
    }

    /** Where these chars of the file are seen within the node, if they are among its words. */
    Optional<Bounds> area(Range range) {
        return words.stream()
                .flatMap(it -> it.area(range).map(area -> inNode(it, area)).stream())
                .findFirst();
    }

    private Bounds inNode(Node from, Bounds area) {
        Bounds bounds = area;
        for (Node at = from; at != null && !at.equals(node); at = at.getParent()) {
            bounds = at.localToParent(bounds);
        }
        return bounds;
    }

    private Node framed(MarkdownBlock.Frame frame, Node content) {
        HBox row = new HBox();
        row.getStyleClass().add(frame.quoted() ? "quoted" : "unquoted");
        for (int i = 0; i < frame.depth(); i++) {
            Label gutter = new Label(i == frame.depth() - 1 ? frame.mark() : "");
            gutter.getStyleClass().add("list-mark");
            gutter.setMinWidth(Label.USE_PREF_SIZE);
            gutter.prefWidthProperty().bind(gutter.fontProperty().map(font -> EMS_PER_DEPTH * font.getSize()));
            row.getChildren().add(gutter);
        }
        HBox.setHgrow(content, Priority.ALWAYS);
        row.getChildren().add(content);
        return row;
    }

    private Node words(MarkdownBlock.Words block) {
        MarkedText marked = register(new MarkedText(block.pieces()));
        marked.getStyleClass().add(block.heading() == 0 ? "paragraph" : "heading-" + block.heading());
        return marked;
    }

    private Node formula(MarkdownBlock.Formula block) {
        MarkedText marked = register(new MarkedText(List.of(block.piece())));
        marked.getStyleClass().add("formula-block");
        return marked;
    }

    private Node verbatim(MarkdownBlock.Verbatim block) {
        StackPane frame = new StackPane(register(new MarkedText(block.pieces())));
        frame.getStyleClass().add("verbatim");
        frame.setMinWidth(0);
        return frame;
    }

    private Node table(MarkdownBlock.Table block) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("note-table");
        int columns = block.rows().stream().mapToInt(List::size).max().orElse(0);
        for (int column = 0; column < columns; column++) {
            ColumnConstraints constraints = new ColumnConstraints();
            constraints.setHgrow(Priority.ALWAYS);
            constraints.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(constraints);
        }
        for (int row = 0; row < block.rows().size(); row++) {
            List<List<MarkdownSpan>> cells = block.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                StackPane cell = new StackPane(register(new MarkedText(cells.get(column))));
                cell.getStyleClass().add(row == 0 ? "header-cell" : "cell");
                grid.add(cell, column, row);
            }
        }
        return grid;
    }

    private MarkedText register(MarkedText marked) {
        words.add(marked);
        return marked;
    }
}
