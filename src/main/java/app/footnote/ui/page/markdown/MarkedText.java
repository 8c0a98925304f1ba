package app.footnote.ui.page.markdown;

import app.footnote.model.text.Range;
import app.footnote.ui.common.math.FormulaNode;
import app.footnote.ui.common.math.FormulaOutline;
import app.footnote.ui.page.view.HighlightMark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** Words of a Markdown note on the screen, with marks below them. */
final class MarkedText extends Pane {

    private final List<MarkdownSpan> pieces;
    private final TextFlow words = new TextFlow();
    private final List<FormulaNode> formulas = new ArrayList<>();
    private final Group marks = new Group();
    private List<HighlightMark> marked = List.of();

    MarkedText(List<MarkdownSpan> pieces) {
        this.pieces = pieces;
        marks.setManaged(false);
        words.getStyleClass().add("words");
        words.getChildren().setAll(pieces.stream().map(this::node).toList());
        getChildren().setAll(marks, words);
    }

    private Node node(MarkdownSpan piece) {
        return piece.formula().<Node>map(outline -> formula(outline, piece.text())).orElseGet(() -> text(piece));
    }

    private FormulaNode formula(FormulaOutline outline, String source) {
        FormulaNode formula = new FormulaNode(outline, source, Double.MAX_VALUE);
        formulas.add(formula);
        return formula;
    }

    private static Text text(MarkdownSpan piece) {
        Text text = new Text(piece.text());
        text.getStyleClass().add("text");
        text.getStyleClass().addAll(piece.styleClasses());
        return text;
    }

    void mark(List<HighlightMark> newMarks) {
        marked = newMarks;
        requestLayout();
    }

    /** Where the first of these chars of the file is seen, if it is among these words. */
    Optional<Bounds> area(Range range) {
        layout();
        Range shown = shown(range);
        return shown.length() == 0 ? Optional.empty() : Optional.of(path(shown).getBoundsInLocal());
    }

    /** Which of the chars that are shown stand within this range of the file. */
    private Range shown(Range range) {
        int from = Integer.MAX_VALUE;
        int to = 0;
        int before = 0;
        for (MarkdownSpan piece : pieces) {
            Range within = piece.shown(range);
            if (within.length() > 0) {
                from = Math.min(from, before + within.start());
                to = before + within.end();
            }
            before += piece.shownChars();
        }
        return from < to ? new Range(from, to) : new Range(0, 0);
    }

    private Path path(Range shown) {
        return new Path(words.getRangeShape(shown.start(), shown.end(), false));
    }

    @Override
    protected double computePrefHeight(double width) {
        double around = snappedLeftInset() + snappedRightInset();
        double inside = width < 0 ? -1 : Math.max(0, width - around);
        limitFormulas(inside);
        return snappedTopInset() + words.prefHeight(inside) + snappedBottomInset();
    }

    /** A formula is never wider than the lines around it. */
    private void limitFormulas(double width) {
        if (width > 0) {
            formulas.forEach(formula -> formula.limitWidth(width));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + words.prefWidth(-1) + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        words.resizeRelocate(left, top, getWidth() - left - snappedRightInset(), words.prefHeight(getWidth() - left));
        words.layout();
        // Not relocated, which would take off where the marks of before were.
        marks.setLayoutX(left);
        marks.setLayoutY(top);
        marks.getChildren().setAll(
                marked.stream().sorted(Comparator.comparing(HighlightMark::kind)).map(this::path).toList());
    }

    private Path path(HighlightMark mark) {
        Path path = path(shown(new Range(mark.place().start(), mark.place().end())));
        path.getStyleClass().add(mark.kind().styleClass());
        return path;
    }
}
