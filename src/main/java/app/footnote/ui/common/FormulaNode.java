package app.footnote.ui.common;

import app.footnote.formula.FormulaOutline;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/** A formula with the size, the baseline and the colour of the text around it. For the FX thread. */
public final class FormulaNode extends Region {

    /** Compensates for the capital letters of formulas, which are lower than those of most sans serif fonts. */
    private static final double FONT_SCALE = 1.12;

    private final FormulaOutline outline;
    private final SVGPath shape = new SVGPath();
    /** Invisible; receives the font of the surrounding text from the style sheet. */
    private final Text fontProbe = new Text();
    private double maxWidth;

    /**
     * @param source the LaTeX source, for screen readers
     * @param maxWidth in pixels; a wider formula is scaled down
     */
    public FormulaNode(FormulaOutline outline, String source, double maxWidth) {
        this.outline = outline;
        this.maxWidth = maxWidth;
        shape.setContent(outline.path());
        shape.getStyleClass().add("formula");
        shape.setManaged(false);
        fontProbe.setManaged(false);
        getChildren().addAll(fontProbe, shape);
        fontProbe.fontProperty().addListener(_ -> scale());
        scale();
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(source);
    }

    /** Sets the maximal width, in pixels. */
    public void limitWidth(double pixels) {
        if (pixels != maxWidth) {
            maxWidth = pixels;
            scale();
        }
    }

    private void scale() {
        shape.getTransforms().setAll(new Scale(em(), em()));
        shape.setLayoutY(outline.ascent() * em());
        requestLayout();
    }

    private double em() {
        double em = fontProbe.getFont().getSize() * FONT_SCALE;
        return Math.min(em, maxWidth / outline.width());
    }

    @Override
    protected double computePrefWidth(double height) {
        return outline.width() * em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return outline.height() * em();
    }

    @Override
    public double getBaselineOffset() {
        return outline.ascent() * em();
    }
}
