package app.footnote.ui.page.pdf;

import app.footnote.ui.page.view.Viewport;
import javafx.geometry.Rectangle2D;

/**
 * What is at the upper edge of the window, to be brought there again when the pages have other sizes.
 *
 * @param page counted from 0
 * @param down how far below the page's top, as a share of its height; below 0 above the page
 */
record ScrollAnchor(int page, double down) {

    static ScrollAnchor in(StripLayout layout, Viewport viewport) {
        if (layout.sheets().isEmpty()) {
            return new ScrollAnchor(0, -1);
        }
        double top = viewport.top().get();
        int page = layout.pageAt(top);
        Rectangle2D sheet = layout.sheets().get(page);
        return new ScrollAnchor(page, (top - sheet.getMinY()) / sheet.getHeight());
    }

    void restore(StripLayout layout, Viewport viewport) {
        Rectangle2D sheet = layout.sheets().get(page);
        double middle = (layout.width() - viewport.innerWidth()) / 2;
        double top = down < 0 ? sheet.getMinY() - StripLayout.MARGIN : sheet.getMinY() + down * sheet.getHeight();
        viewport.scrollTo(middle, top);
    }
}
