package app.footnote.read.pdf.line;

import app.footnote.model.Box;

/** The direction of a line on the page, rounded to one of the four directions of the page's edges. */
enum TextRotation {
    RIGHT, UP, LEFT, DOWN;

    private static final TextRotation[] VALUES = values();

    /** @param angle in degrees counterclockwise, from 0 to 359 */
    static TextRotation of(int angle) {
        return VALUES[(angle + 45) / 90 % 4];
    }

    /** Whether a line with this rotation is horizontal on the page. */
    boolean isHorizontal() {
        return this == RIGHT || this == LEFT;
    }

    /**
     * One of several equal slices of a box, divided along the line.
     *
     * @param number the slice's number, counted from 0
     * @param slices the number of slices
     */
    Box slice(Box box, int number, int slices) {
        float from = (float) number / slices;
        float to = (float) (number + 1) / slices;
        return switch (this) {
            case RIGHT -> across(box, from, to);
            case LEFT -> across(box, 1 - to, 1 - from);
            case UP -> upwards(box, from, to);
            case DOWN -> upwards(box, 1 - to, 1 - from);
        };
    }

    private static Box across(Box box, float from, float to) {
        return new Box(box.left() + from * box.width(), box.bottom(), box.left() + to * box.width(), box.top());
    }

    private static Box upwards(Box box, float from, float to) {
        return new Box(box.left(), box.bottom() + from * box.height(), box.right(), box.bottom() + to * box.height());
    }
}
