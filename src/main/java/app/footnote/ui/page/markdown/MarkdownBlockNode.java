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

/** The node of a block of a Markdown note. For the FX thread. */
final class MarkdownBlockNode implements Cell<MarkdownBlock, Node> {

    private static final double INDENT_EM = 1.6;

    private final List<MarkedText> texts = new ArrayList<>();
    private final VBox node;

    MarkdownBlockNode(MarkdownBlock block, List<HighlightMark> marks) {
        node = new VBox(switch (block) {
            case MarkdownBlock.TextBlock text -> indented(text.nesting(), text(text));
            case MarkdownBlock.Verbatim verbatim -> indented(verbatim.nesting(), verbatim(verbatim));
            case MarkdownBlock.Table table -> indented(table.nesting(), table(table));
            case MarkdownBlock.Formula formula -> indented(formula.nesting(), formula(formula));
            case MarkdownBlock.Rule rule -> indented(rule.nesting(), new Separator());
        });
        node.getStyleClass().add("note-block");
        highlight(marks);
    }

    @Override
    public Node getNode() {
        return node;
    }

    void highlight(List<HighlightMark> marks) {
        texts.forEach(text -> text.highlight(marks));
    }

    /** The bounds, within the node, of a range of the file; empty if the range is not in this block. */
    Optional<Bounds> boundsOf(Range range) {
        return texts.stream()
                .flatMap(text -> text.boundsOf(range).map(bounds -> toNode(text, bounds)).stream())
                .findFirst();
    }

    private Bounds toNode(Node from, Bounds local) {
        Bounds bounds = local;
        for (Node at = from; at != null && !at.equals(node); at = at.getParent()) {
            bounds = at.localToParent(bounds);
        }
        return bounds;
    }

    private Node indented(MarkdownBlock.Nesting nesting, Node content) {
        HBox row = new HBox();
        row.getStyleClass().add(nesting.quoted() ? "quoted" : "unquoted");
        for (int i = 0; i < nesting.depth(); i++) {
            Label indent = new Label(i == nesting.depth() - 1 ? nesting.marker() : "");
            indent.getStyleClass().add("list-marker");
            indent.setMinWidth(Label.USE_PREF_SIZE);
            indent.prefWidthProperty().bind(indent.fontProperty().map(font -> INDENT_EM * font.getSize()));
            row.getChildren().add(indent);
        }
        HBox.setHgrow(content, Priority.ALWAYS);
        row.getChildren().add(content);
        return row;
    }

    private Node text(MarkdownBlock.TextBlock block) {
        MarkedText text = register(new MarkedText(block.spans()));
        text.getStyleClass().add(block.heading() == 0 ? "paragraph" : "heading-" + block.heading());
        return text;
    }

    private Node formula(MarkdownBlock.Formula block) {
        MarkedText text = register(new MarkedText(List.of(block.span())));
        text.getStyleClass().add("formula-block");
        return text;
    }

    private Node verbatim(MarkdownBlock.Verbatim block) {
        StackPane frame = new StackPane(register(new MarkedText(block.spans())));
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

    private MarkedText register(MarkedText text) {
        texts.add(text);
        return text;
    }
}
