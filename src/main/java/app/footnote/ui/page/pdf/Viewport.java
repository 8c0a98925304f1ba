package app.footnote.ui.page.pdf;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * A view of a larger content, with scroll bars and exact to the pixel. Unlike a scroll pane, it has only the nodes that
 * are added to it; these are placed relative to {@link #left} and {@link #top}. For the FX thread.
 */
final class Viewport extends Region {

    private static final double LINE_PX = 48;
    /** How far a click beside the thumb scrolls, as a share of the view. */
    private static final double BLOCK_SHARE = 0.9;

    private final Pane content = new Pane();
    private final ScrollBar horizontal = new ScrollBar();
    private final ScrollBar vertical = new ScrollBar();
    private final ReadOnlyDoubleWrapper left = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper top = new ReadOnlyDoubleWrapper();

    Viewport() {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(content.widthProperty());
        clip.heightProperty().bind(content.heightProperty());
        content.setClip(clip);
        vertical.setOrientation(Orientation.VERTICAL);
        horizontal.valueProperty().subscribe(value -> left.set(Math.rint(value.doubleValue())));
        vertical.valueProperty().subscribe(value -> top.set(Math.rint(value.doubleValue())));
        horizontal.setUnitIncrement(LINE_PX);
        vertical.setUnitIncrement(LINE_PX);
        getChildren().setAll(content, horizontal, vertical);
        addEventHandler(ScrollEvent.SCROLL, this::handleScroll);
    }

    /** Adds a node. The caller places it. */
    void add(Node node) {
        node.setManaged(false);
        content.getChildren().add(node);
    }

    void remove(Node node) {
        content.getChildren().remove(node);
    }

    /** The horizontal scroll position, in whole pixels. */
    ReadOnlyDoubleProperty left() {
        return left.getReadOnlyProperty();
    }

    /** The vertical scroll position, in whole pixels. */
    ReadOnlyDoubleProperty top() {
        return top.getReadOnlyProperty();
    }

    /** The width without the scroll bar, which keeps its space even if it is not needed. */
    double innerWidth() {
        return Math.max(1, Math.floor(getWidth() - vertical.prefWidth(-1)));
    }

    double innerHeight() {
        return Math.max(1, Math.floor(getHeight() - (horizontal.isVisible() ? horizontal.prefHeight(-1) : 0)));
    }

    void setContentSize(double width, double height) {
        horizontal.setVisible(width > innerWidth());
        vertical.setVisible(height > innerHeight());
        setRange(horizontal, width, innerWidth());
        setRange(vertical, height, innerHeight());
        requestLayout();
    }

    private static void setRange(ScrollBar bar, double contentSize, double viewSize) {
        double max = Math.max(0, contentSize - viewSize);
        bar.setMax(max);
        bar.setVisibleAmount(contentSize <= viewSize ? max : max * viewSize / contentSize);
        bar.setBlockIncrement(viewSize * BLOCK_SHARE);
        bar.setValue(Math.clamp(bar.getValue(), 0, max));
    }

    /** Scrolls so that a point of the content is at the upper left corner, as far as the content goes. */
    void scrollTo(double x, double y) {
        horizontal.setValue(Math.clamp(x, 0, horizontal.getMax()));
        vertical.setValue(Math.clamp(y, 0, vertical.getMax()));
    }

    void scrollBy(double x, double y) {
        scrollTo(horizontal.getValue() + x, vertical.getValue() + y);
    }

    private void handleScroll(ScrollEvent event) {
        if (!event.isShortcutDown()) {
            scrollBy(-event.getDeltaX(), -event.getDeltaY());
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        double barWidth = vertical.prefWidth(-1);
        double barHeight = horizontal.prefHeight(-1);
        content.resizeRelocate(0, 0, innerWidth(), innerHeight());
        vertical.resizeRelocate(getWidth() - barWidth, 0, barWidth, innerHeight());
        horizontal.resizeRelocate(0, getHeight() - barHeight, innerWidth(), barHeight);
    }
}
