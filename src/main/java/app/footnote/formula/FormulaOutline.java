package app.footnote.formula;

/**
 * The outline of a typeset formula. All sizes are in em. Immutable.
 *
 * @param path the shape to fill, in the path syntax of SVG 1.1, section 8.3; the origin is the left end of the baseline
 * @param ascent the height above the baseline
 * @param descent the depth below the baseline
 */
public record FormulaOutline(String path, double width, double ascent, double descent) {

    /** The height from the lowest to the highest point that the formula takes up in a line. */
    public double height() {
        return ascent + descent;
    }
}
