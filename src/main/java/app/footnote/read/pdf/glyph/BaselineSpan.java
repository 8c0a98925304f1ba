package app.footnote.read.pdf.glyph;

/**
 * The extent of a glyph or a line along its baseline, in points. The coordinates are those of the page rotated so that
 * the baseline runs from left to right. Immutable.
 *
 * @param start the left end, regardless of the direction of reading
 * @param end the right end
 * @param baseline the height of the baseline; greater values are higher
 * @param size the font's size
 * @param angle the rotation of the baseline on the page, in degrees counterclockwise
 */
public record BaselineSpan(float start, float end, float baseline, float size, int angle) {

    public float width() {
        return end - start;
    }

    public float middle() {
        return (start + end) / 2;
    }

    /** The span with left and right exchanged, so that {@code start} is where text from right to left begins. */
    public BaselineSpan mirrored() {
        return new BaselineSpan(-end, -start, baseline, size, angle);
    }

    /**
     * Whether both spans are on one baseline.
     *
     * @param tolerance the largest distance between the baselines, as a share of the smaller font size
     */
    public boolean sharesBaseline(BaselineSpan other, float tolerance) {
        return Math.abs(baseline - other.baseline) <= tolerance * Math.min(size, other.size);
    }

    /** The length that both spans share along the baseline; negative if there is a gap between them. */
    public float overlap(BaselineSpan other) {
        return Math.min(end, other.end) - Math.max(start, other.start);
    }

    /** The span from the smaller start to the greater end, on this span's baseline. */
    public BaselineSpan union(BaselineSpan other) {
        return new BaselineSpan(Math.min(start, other.start), Math.max(end, other.end), baseline, size, angle);
    }
}
