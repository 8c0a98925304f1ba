package app.footnote.model;

/**
 * A rectangle on a PDF page in points, in the page's default user space: the origin is at the lower left, the y axis
 * points up, and the page's rotation is not applied (ISO 32000-1, 8.3.2.3). Immutable.
 */
public record Box(float left, float bottom, float right, float top) {

    public float width() {
        return right - left;
    }

    public float height() {
        return top - bottom;
    }

    /** The smallest box that contains both boxes. */
    public Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(bottom, other.bottom),
                Math.max(right, other.right),
                Math.max(top, other.top));
    }
}
