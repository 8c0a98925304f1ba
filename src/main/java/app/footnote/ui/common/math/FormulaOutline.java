package app.footnote.ui.common.math;

/**
 * A formula as it is drawn. All sizes are in em.
 *
 * @param path the shape to fill, as SVG 1.1 (section 8.3) writes paths, the origin at the left end of the base line
 * @param ascent how far it rises above the base line
 * @param descent how far it hangs below
 */
public record FormulaOutline(String path, double width, double ascent, double descent) {

    double height() {
        return ascent + descent;
    }
}
