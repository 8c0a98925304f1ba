package app.footnote.ui.page.pdf;

import app.footnote.model.Box;
import app.footnote.model.PageLayout;
import javafx.geometry.Rectangle2D;

/**
 * How a page of a PDF is seen: cut to its crop box, then turned. Lengths are in points as seen, with the origin at the
 * upper left and y downwards.
 *
 * @param crop what is seen of the page, before rotation
 * @param rotation clockwise, in degrees: 0, 90, 180 or 270
 */
record PageGeometry(Box crop, int rotation) {

    static PageGeometry of(PageLayout.Fixed layout) {
        return new PageGeometry(layout.crop(), Math.floorMod(layout.rotation(), 360));
    }

    double width() {
        return lies() ? crop.height() : crop.width();
    }

    double height() {
        return lies() ? crop.width() : crop.height();
    }

    private boolean lies() {
        return rotation == 90 || rotation == 270;
    }

    /** Where a box of the page is seen. */
    Rectangle2D seen(Box box) {
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
