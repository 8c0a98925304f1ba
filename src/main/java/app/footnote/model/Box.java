package app.footnote.model;

/**
 * A rectangle on a PDF page in points, in the page's own default user space: origin at the lower left, y upwards,
 * before the page's rotation is applied (ISO 32000-1, 8.3.2.3).
 */
public record Box(float left, float bottom, float right, float top) {

    public float width() {
        return right - left;
    }

    public float height() {
        return top - bottom;
    }

    /** The smallest box that holds this one and the other. */
    public Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(bottom, other.bottom),
                Math.max(right, other.right),
                Math.max(top, other.top));
    }
}
