package app.footnote.ui.page.view;

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
 * A window onto something larger, with scroll bars, exact to the pixel. Unlike a scroll pane it holds only the nodes
 * that are seen: whoever fills it places them relative to {@link #left} and {@link #top}.
 */
public final class Viewport extends Region {

    private static final double LINE = 48;

    private final Pane window = new Pane();
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final ReadOnlyDoubleWrapper left = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper top = new ReadOnlyDoubleWrapper();
    private double contentWidth;
    private double contentHeight;

    public Viewport() {
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(window.widthProperty());
        clip.heightProperty().bind(window.heightProperty());
        window.setClip(clip);
        down.setOrientation(Orientation.VERTICAL);
        across.valueProperty().subscribe(value -> left.set(Math.rint(value.doubleValue())));
        down.valueProperty().subscribe(value -> top.set(Math.rint(value.doubleValue())));
        across.setUnitIncrement(LINE);
        down.setUnitIncrement(LINE);
        getChildren().setAll(window, across, down);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    /** Adds a node that is placed by who adds it. */
    public void add(Node node) {
        node.setManaged(false);
        window.getChildren().add(node);
    }

    public void remove(Node node) {
        window.getChildren().remove(node);
    }

    /** How far the content is scrolled to the right, in pixels. */
    public ReadOnlyDoubleProperty left() {
        return left.getReadOnlyProperty();
    }

    /** How far the content is scrolled down, in pixels. */
    public ReadOnlyDoubleProperty top() {
        return top.getReadOnlyProperty();
    }

    /** How wide the window is beside the scroll bar, which keeps its place also while there is nothing to scroll. */
    public double innerWidth() {
        return Math.max(1, Math.floor(getWidth() - down.prefWidth(-1)));
    }

    public double innerHeight() {
        return Math.max(1, Math.floor(getHeight() - (across.isVisible() ? across.prefHeight(-1) : 0)));
    }

    public void contentSize(double width, double height) {
        contentWidth = width;
        contentHeight = height;
        across.setVisible(contentWidth > innerWidth());
        down.setVisible(contentHeight > innerHeight());
        range(across, contentWidth, innerWidth());
        range(down, contentHeight, innerHeight());
        requestLayout();
    }

    private static void range(ScrollBar bar, double content, double window) {
        double furthest = Math.max(0, content - window);
        bar.setMax(furthest);
        bar.setVisibleAmount(content <= window ? furthest : furthest * window / content);
        bar.setBlockIncrement(window * 0.9);
        bar.setValue(Math.clamp(bar.getValue(), 0, furthest));
    }

    /** Scrolls so that this point of the content is at the upper left, as far as there is content. */
    public void scrollTo(double x, double y) {
        across.setValue(Math.clamp(x, 0, across.getMax()));
        down.setValue(Math.clamp(y, 0, down.getMax()));
    }

    public void scrollBy(double x, double y) {
        scrollTo(across.getValue() + x, down.getValue() + y);
    }

    private void scrolled(ScrollEvent event) {
        if (!event.isShortcutDown()) {
            scrollBy(-event.getDeltaX(), -event.getDeltaY());
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        double barWidth = down.prefWidth(-1);
        double barHeight = across.prefHeight(-1);
        window.resizeRelocate(0, 0, innerWidth(), innerHeight());
        down.resizeRelocate(getWidth() - barWidth, 0, barWidth, innerHeight());
        across.resizeRelocate(0, getHeight() - barHeight, innerWidth(), barHeight);
    }
}
