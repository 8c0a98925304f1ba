package app.footnote.ui.page.markdown;

import app.footnote.formula.FormulaOutline;
import app.footnote.model.text.Range;
import app.footnote.ui.common.FormulaNode;
import app.footnote.ui.common.WrappableText;
import app.footnote.ui.common.WrappingText;
import app.footnote.ui.page.view.HighlightMark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/** The text of a block of a Markdown note, with highlights behind it. For the FX thread. */
final class MarkedText extends Pane {

    private final List<MarkdownSpan> spans;
    private final WrappingText flow = new WrappingText();
    private final List<FormulaNode> formulas = new ArrayList<>();
    private final Group highlights = new Group();
    /** Whether the text of a span can be one node. */
    private final boolean canWrap;
    private List<HighlightMark> marks = List.of();

    MarkedText(List<MarkdownSpan> spans) {
        this.spans = spans;
        canWrap = WrappableText.canWrap(spans.stream().map(MarkdownSpan::text).collect(Collectors.joining()));
        highlights.setManaged(false);
        flow.getStyleClass().add("words");
        spans.forEach(this::add);
        getChildren().setAll(highlights, flow);
    }

    private void add(MarkdownSpan span) {
        span.formula().ifPresentOrElse(
                outline -> flow.getChildren().add(formula(outline, span.text())), () -> addText(span));
    }

    private FormulaNode formula(FormulaOutline outline, String source) {
        FormulaNode formula = new FormulaNode(outline, source, Double.MAX_VALUE);
        formulas.add(formula);
        return formula;
    }

    private void addText(MarkdownSpan span) {
        String[] styleClasses = Stream.concat(Stream.of("text"), span.styleClasses().stream()).toArray(String[]::new);
        if (canWrap) {
            Text text = new Text(span.text());
            text.getStyleClass().addAll(styleClasses);
            flow.getChildren().add(text);
        } else {
            flow.addWords(span.text(), styleClasses);
        }
    }

    void highlight(List<HighlightMark> newMarks) {
        marks = newMarks;
        requestLayout();
    }

    /** The bounds of a range of the file; empty if the range is not in this text. */
    Optional<Bounds> boundsOf(Range range) {
        layout();
        Range visible = visibleRange(range);
        return visible.length() == 0 ? Optional.empty() : Optional.of(path(visible).getBoundsInLocal());
    }

    /** The characters on screen that belong to a range of the file. */
    private Range visibleRange(Range inFile) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        int before = 0;
        for (MarkdownSpan span : spans) {
            Range visible = span.visibleRange(inFile);
            if (visible.length() > 0) {
                start = Math.min(start, before + visible.start());
                end = before + visible.end();
            }
            before += span.visibleChars();
        }
        return start < end ? new Range(start, end) : new Range(0, 0);
    }

    private Path path(Range visible) {
        return new Path(flow.getRangeShape(visible.start(), visible.end(), false));
    }

    @Override
    protected double computePrefHeight(double width) {
        double insets = snappedLeftInset() + snappedRightInset();
        double contentWidth = width < 0 ? -1 : Math.max(0, width - insets);
        limitFormulas(contentWidth);
        return snappedTopInset() + flow.prefHeight(contentWidth) + snappedBottomInset();
    }

    /** A formula is never wider than its line. */
    private void limitFormulas(double width) {
        if (width > 0) {
            formulas.forEach(formula -> formula.limitWidth(width));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + flow.prefWidth(-1) + snappedRightInset();
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
        double width = Math.max(getWidth() - left - snappedRightInset(), flow.minWidth(-1));
        flow.resizeRelocate(left, top, width, flow.prefHeight(width));
        flow.layout();
        // Not with relocate, which would subtract the bounds of the earlier highlights.
        highlights.setLayoutX(left);
        highlights.setLayoutY(top);
        highlights.getChildren().setAll(
                marks.stream().sorted(Comparator.comparing(HighlightMark::kind)).map(this::path).toList());
    }

    private Path path(HighlightMark mark) {
        Path path = path(visibleRange(new Range(mark.place().start(), mark.place().end())));
        path.getStyleClass().add(mark.kind().styleClass());
        return path;
    }
}
