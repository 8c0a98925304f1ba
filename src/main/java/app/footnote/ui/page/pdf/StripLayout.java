package app.footnote.ui.page.pdf;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * The layout of a note's pages, one below the other, in pixels. Pages are counted from 0. Immutable.
 *
 * @param scales pixels per point, for each page
 * @param pageBounds the bounds of each page
 */
record StripLayout(double[] scales, List<Rectangle2D> pageBounds, double width, double height) {

    static final double GAP = 12;
    static final double MARGIN = 16;

    /** Lays out pages for a view of this size. */
    static StripLayout of(List<PageGeometry> pages, Zoom zoom, double viewWidth, double viewHeight) {
        double[] scales = new double[pages.size()];
        double widest = 0;
        for (int i = 0; i < scales.length; i++) {
            scales[i] = scale(zoom, pages.get(i), viewWidth - 2 * MARGIN, viewHeight - 2 * MARGIN);
            widest = Math.max(widest, Math.rint(pages.get(i).width() * scales[i]));
        }
        double width = Math.max(viewWidth, widest + 2 * MARGIN);
        Rectangle2D[] bounds = new Rectangle2D[scales.length];
        double top = MARGIN;
        for (int i = 0; i < scales.length; i++) {
            double pageWidth = Math.rint(pages.get(i).width() * scales[i]);
            double pageHeight = Math.rint(pages.get(i).height() * scales[i]);
            bounds[i] = new Rectangle2D(Math.floor((width - pageWidth) / 2), top, pageWidth, pageHeight);
            top += pageHeight + GAP;
        }
        return new StripLayout(scales, List.of(bounds), width, Math.max(viewHeight, top - GAP + MARGIN));
    }

    /** @param width the width in pixels that the page may have */
    private static double scale(Zoom zoom, PageGeometry page, double width, double height) {
        double fitWidth = Math.max(1, width) / Math.max(1, page.width());
        return switch (zoom) {
            case Zoom.FitWidth() -> fitWidth;
            case Zoom.FitPage() -> Math.min(fitWidth, Math.max(1, height) / Math.max(1, page.height()));
            case Zoom.Factor(double factor) -> factor * Zoom.PIXELS_PER_POINT;
        };
    }

    /** The first page that ends below this height; the last page if there is none. */
    int pageAt(double y) {
        int first = 0;
        int last = scales.length - 1;
        while (first < last) {
            int middle = (first + last) >>> 1;
            if (pageBounds.get(middle).getMaxY() > y) {
                last = middle;
            } else {
                first = middle + 1;
            }
        }
        return last;
    }

    /** The page at a point of the strip, or nearest to it, with the point on that page. */
    PageSelection.PagePoint pointAt(double x, double y) {
        int page = pageAt(y);
        Rectangle2D bounds = pageBounds.get(page);
        Point2D point = new Point2D((x - bounds.getMinX()) / scales[page], (y - bounds.getMinY()) / scales[page]);
        return new PageSelection.PagePoint(page, point);
    }

    /** The pages between two heights. */
    List<Integer> visible(double top, double bottom) {
        return IntStream.range(pageAt(top), scales.length)
                .takeWhile(page -> pageBounds.get(page).getMinY() < bottom)
                .boxed()
                .toList();
    }

    /** The page with the greatest part between two heights. */
    int mostVisible(double top, double bottom) {
        int best = pageAt(top);
        for (int page = best; page < scales.length && pageBounds.get(page).getMinY() < bottom; page++) {
            if (visibleHeight(page, top, bottom) > visibleHeight(best, top, bottom) + 1) {
                best = page;
            }
        }
        return best;
    }

    private double visibleHeight(int page, double top, double bottom) {
        Rectangle2D bounds = pageBounds.get(page);
        return Math.min(bottom, bounds.getMaxY()) - Math.max(top, bounds.getMinY());
    }

    /** Converts a rectangle from points on a page to pixels on the strip. */
    Rectangle2D onStrip(int page, Rectangle2D points) {
        Rectangle2D bounds = pageBounds.get(page);
        double scale = scales[page];
        return new Rectangle2D(
                bounds.getMinX() + points.getMinX() * scale,
                bounds.getMinY() + points.getMinY() * scale,
                points.getWidth() * scale,
                points.getHeight() * scale);
    }
}
