package app.footnote.read.pdf.glyph;

import app.footnote.model.Box;
import org.apache.pdfbox.util.Matrix;

/** The position of a glyph, from its text rendering matrix (ISO 32000-1, 9.4.4), which maps ems to points. */
final class GlyphPlacement {

    /** The usual extent of letters below and above the baseline, in ems; exact enough to highlight them. */
    private static final Extent ALPHABETIC = new Extent(-0.21f, 0.74f);
    private static final Extent IDEOGRAPHIC = new Extent(-0.12f, 0.88f);

    private final Matrix matrix;
    private final float unitsPerEm;

    /**
     * @param unitsPerEm the length of an em in the matrix's units; 1 except for fonts that the document itself draws
     */
    GlyphPlacement(Matrix matrix, float unitsPerEm) {
        this.matrix = matrix;
        this.unitsPerEm = unitsPerEm;
    }

    /** Whether the glyph has a usable size and finite coordinates. */
    boolean isUsable() {
        float size = size();
        return size > 0.1f && size < 10_000 && Float.isFinite(matrix.getTranslateX() + matrix.getTranslateY());
    }

    /**
     * The box of the glyph.
     *
     * @param width in the matrix's units
     */
    Box box(float width, int codePoint) {
        Extent extent = (Character.isIdeographic(codePoint) ? IDEOGRAPHIC : ALPHABETIC).times(unitsPerEm);
        float[] x = new float[4];
        float[] y = new float[4];
        for (int corner = 0; corner < 4; corner++) {
            float across = corner % 2 == 0 ? 0 : width;
            float up = corner < 2 ? extent.bottom : extent.top;
            x[corner] = across * matrix.getScaleX() + up * matrix.getShearX() + matrix.getTranslateX();
            y[corner] = across * matrix.getShearY() + up * matrix.getScaleY() + matrix.getTranslateY();
        }
        return new Box(min(x), min(y), max(x), max(y));
    }

    /** The span of a glyph in a line of horizontal writing. */
    BaselineSpan horizontalSpan(float width) {
        int angle = degrees(matrix.getShearY(), matrix.getScaleX());
        float length = width * (float) Math.hypot(matrix.getScaleX(), matrix.getShearY());
        return span(angle, length);
    }

    /** The span of a glyph in a column of vertical writing, where the advance is negative. */
    BaselineSpan verticalSpan(float advance) {
        int angle = Math.floorMod(degrees(matrix.getShearY(), matrix.getScaleX()) - 90, 360);
        return span(angle, Math.abs(advance) * size());
    }

    private BaselineSpan span(int angle, float length) {
        double radians = Math.toRadians(angle);
        double cos = Math.cos(radians);
        double sin = Math.sin(radians);
        float start = (float) (matrix.getTranslateX() * cos + matrix.getTranslateY() * sin);
        float baseline = (float) (matrix.getTranslateY() * cos - matrix.getTranslateX() * sin);
        return new BaselineSpan(start, start + length, baseline, size(), angle);
    }

    private float size() {
        return unitsPerEm * (float) Math.hypot(matrix.getShearX(), matrix.getScaleY());
    }

    private static int degrees(float y, float x) {
        return y == 0 && x > 0 ? 0 : Math.floorMod(Math.round((float) Math.toDegrees(Math.atan2(y, x))), 360);
    }

    private static float min(float[] values) {
        return Math.min(Math.min(values[0], values[1]), Math.min(values[2], values[3]));
    }

    private static float max(float[] values) {
        return Math.max(Math.max(values[0], values[1]), Math.max(values[2], values[3]));
    }

    private record Extent(float bottom, float top) {

        Extent times(float factor) {
            return new Extent(bottom * factor, top * factor);
        }
    }
}
