package app.footnote.read.pdf.glyph;

/**
 * The place of a glyph or of a line in the page turned so that it runs from left to right, in points.
 *
 * @param start its left end along the line, whichever way it is read
 * @param end its right end
 * @param baseline how high its baseline is; greater is higher
 * @param size the font's size
 * @param angle by how many degrees the line is turned counterclockwise on the page
 */
public record BaselineSpan(float start, float end, float baseline, float size, int angle) {

    public float width() {
        return end - start;
    }

    public float middle() {
        return (start + end) / 2;
    }

    /** The same seen in a mirror: what was left is right. Text from right to left is thus read from its start. */
    public BaselineSpan mirrored() {
        return new BaselineSpan(-end, -start, baseline, size, angle);
    }

    /** Whether the other has the same baseline, give or take so much of the smaller one's size. */
    public boolean isLevelWith(BaselineSpan other, float tolerance) {
        return Math.abs(baseline - other.baseline) <= tolerance * Math.min(size, other.size);
    }

    /** How far the two stand above each other; negative where a gap lies between. */
    public float overlap(BaselineSpan other) {
        return Math.min(end, other.end) - Math.max(start, other.start);
    }

    /** From the lower start to the greater end, on this one's baseline. */
    public BaselineSpan through(BaselineSpan other) {
        return new BaselineSpan(Math.min(start, other.start), Math.max(end, other.end), baseline, size, angle);
    }
}
