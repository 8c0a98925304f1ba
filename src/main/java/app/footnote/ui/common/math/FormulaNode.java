package app.footnote.ui.common.math;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/** A formula as large as the letters around it, on their base line and in their colour. */
public final class FormulaNode extends Region {

    /** Capital letters of the formulas' fonts are lower than those of most sans serif fonts. */
    private static final double MATCHING = 1.12;

    private final FormulaOutline outline;
    private final SVGPath shape = new SVGPath();
    /** Never shown; knows the font of the letters around. */
    private final Text letters = new Text();
    private double widest;

    /**
     * @param source as it was written; what screen readers are told
     * @param widest in pixels; a wider formula is made smaller
     */
    public FormulaNode(FormulaOutline outline, String source, double widest) {
        this.outline = outline;
        this.widest = widest;
        shape.setContent(outline.path());
        shape.getStyleClass().add("formula");
        shape.setManaged(false);
        letters.setManaged(false);
        getChildren().addAll(letters, shape);
        letters.fontProperty().addListener(_ -> scale());
        scale();
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(source);
    }

    /** @param newWidest in pixels */
    public void limitWidth(double newWidest) {
        if (newWidest != widest) {
            widest = newWidest;
            scale();
        }
    }

    private void scale() {
        shape.getTransforms().setAll(new Scale(em(), em()));
        shape.setLayoutY(outline.ascent() * em());
        requestLayout();
    }

    private double em() {
        double em = letters.getFont().getSize() * MATCHING;
        return Math.min(em, widest / outline.width());
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
