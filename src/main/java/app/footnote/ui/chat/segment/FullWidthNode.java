package app.footnote.ui.chat.segment;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;

/**
 * An object in a line that takes the line's whole width, with the height that its content needs at that width. For the
 * FX thread.
 */
public final class FullWidthNode extends Region {

    private static final double MIN_WIDTH_PX = 40;

    private final Region content;
    private final ObservableDoubleValue lineWidth;
    /** Held by this node and listened to weakly, because the line width outlives the node. */
    private final InvalidationListener widthListener = _ -> requestLayout();
    private double reserved;
    /** The height for the last width: a table computes it slowly, and layout asks for it many times. */
    private double cachedWidth = Double.NaN;
    private double cachedHeight;

    FullWidthNode(Region content, ObservableDoubleValue lineWidth) {
        this.content = content;
        this.lineWidth = lineWidth;
        getChildren().add(content);
        lineWidth.addListener(new WeakInvalidationListener(widthListener));
    }

    /** Leaves this width of the line to its markers. */
    public void reserve(double width) {
        reserved = width;
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(MIN_WIDTH_PX, lineWidth.get() - reserved);
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        double actualWidth = computePrefWidth(-1);
        if (actualWidth != cachedWidth) {
            cachedHeight = content.prefHeight(actualWidth);
            cachedWidth = actualWidth;
        }
        return cachedHeight;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public void requestLayout() {
        cachedWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
