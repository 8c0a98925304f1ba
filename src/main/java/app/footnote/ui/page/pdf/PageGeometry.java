package app.footnote.ui.page.pdf;

import app.footnote.model.Box;
import app.footnote.model.PageLayout;
import javafx.geometry.Rectangle2D;

/**
 * How a PDF page is shown: cropped, then rotated. Coordinates of the shown page are in points, from its upper left
 * corner, with y downwards. Immutable.
 *
 * @param crop the visible part of the page, before rotation, in the PDF's coordinates
 * @param rotation clockwise, in degrees: 0, 90, 180 or 270
 */
record PageGeometry(Box crop, int rotation) {

    static PageGeometry of(PageLayout.Fixed layout) {
        return new PageGeometry(layout.crop(), Math.floorMod(layout.rotation(), 360));
    }

    double width() {
        return isSideways() ? crop.height() : crop.width();
    }

    double height() {
        return isSideways() ? crop.width() : crop.height();
    }

    private boolean isSideways() {
        return rotation == 90 || rotation == 270;
    }

    /** Converts a box from the PDF's coordinates to those of the shown page. */
    Rectangle2D toView(Box box) {
        double left = box.left() - crop.left();
        double right = crop.right() - box.right();
        double bottom = box.bottom() - crop.bottom();
        double top = crop.top() - box.top();
        return switch (rotation) {
            case 90 -> rectangle(bottom, left, box.height(), box.width());
            case 180 -> rectangle(right, bottom, box.width(), box.height());
            case 270 -> rectangle(top, right, box.height(), box.width());
            default -> rectangle(left, top, box.width(), box.height());
        };
    }

    private static Rectangle2D rectangle(double x, double y, double width, double height) {
        return new Rectangle2D(x, y, Math.max(0, width), Math.max(0, height));
    }
}
