package app.footnote.read.pdf.line;

import app.footnote.model.Box;

/** The way along a page in which a line runs, as near as the four edges of a box can tell. */
enum TextRotation {
    RIGHT, UP, LEFT, DOWN;

    private static final TextRotation[] TURNS = values();

    /** @param angle in degrees counterclockwise, from 0 to 359 */
    static TextRotation of(int angle) {
        return TURNS[(angle + 45) / 90 % 4];
    }

    /** Whether a line of this turn runs along the page and not up or down it. */
    boolean isUpright() {
        return this == RIGHT || this == LEFT;
    }

    /** The box cut across the line into so many slices of the same width: the one of this number, from 0. */
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
