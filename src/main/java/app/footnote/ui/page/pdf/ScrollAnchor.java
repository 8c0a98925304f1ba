package app.footnote.ui.page.pdf;

import javafx.geometry.Rectangle2D;

/**
 * The position at the upper edge of the view. It is restored when the pages have other sizes. Immutable.
 *
 * @param page counted from 0
 * @param offset how far below the page's top, as a share of the page's height; negative above the page
 */
record ScrollAnchor(int page, double offset) {

    static ScrollAnchor in(StripLayout layout, Viewport viewport) {
        if (layout.pageBounds().isEmpty()) {
            return new ScrollAnchor(0, -1);
        }
        double top = viewport.top().get();
        int page = layout.pageAt(top);
        Rectangle2D bounds = layout.pageBounds().get(page);
        return new ScrollAnchor(page, (top - bounds.getMinY()) / bounds.getHeight());
    }

    void restore(StripLayout layout, Viewport viewport) {
        Rectangle2D bounds = layout.pageBounds().get(page);
        double centred = (layout.width() - viewport.innerWidth()) / 2;
        double top = offset < 0
                ? bounds.getMinY() - StripLayout.MARGIN
                : bounds.getMinY() + offset * bounds.getHeight();
        viewport.scrollTo(centred, top);
    }
}
