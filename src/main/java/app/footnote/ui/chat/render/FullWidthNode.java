package app.footnote.ui.chat.render;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;

/**
 * Stands in a line like one letter and takes its whole width, with the height that its content needs at that width.
 */
final class FullWidthNode extends Region {

    private final Region content;
    private final ObservableDoubleValue lineWidth;
    /** Held here because the width outlives this node. */
    private final InvalidationListener widthChanged = _ -> requestLayout();
    private double leftOut;
    /** The height at a width; a table takes long to say it, and is asked many times between two changes. */
    private double knownWidth = Double.NaN;
    private double knownHeight;

    FullWidthNode(Region content, ObservableDoubleValue lineWidth) {
        this.content = content;
        this.lineWidth = lineWidth;
        getChildren().add(content);
        lineWidth.addListener(new WeakInvalidationListener(widthChanged));
    }

    /** Says how much of the line is taken by marks. */
    void leave(double width) {
        leftOut = width;
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(40, lineWidth.get() - leftOut);
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        double atWidth = computePrefWidth(-1);
        if (atWidth != knownWidth) {
            knownHeight = content.prefHeight(atWidth);
            knownWidth = atWidth;
        }
        return knownHeight;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public void requestLayout() {
        knownWidth = Double.NaN;
        super.requestLayout();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
