package app.footnote.ui.page.pdf;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/**
 * Where the pages of a note lie below each other, in pixels. Pages are counted from 0 here.
 *
 * @param scales how many pixels a point takes on each page
 * @param sheets where each page lies
 */
record StripLayout(double[] scales, List<Rectangle2D> sheets, double width, double height) {

    static final double GAP = 12;
    static final double MARGIN = 16;

    /** Lays pages out for a window of this size in pixels. */
    static StripLayout of(List<PageGeometry> pages, Zoom zoom, double windowWidth, double windowHeight) {
        double[] scales = new double[pages.size()];
        double widest = 0;
        for (int i = 0; i < scales.length; i++) {
            scales[i] = zoom.scale(pages.get(i), windowWidth - 2 * MARGIN, windowHeight - 2 * MARGIN);
            widest = Math.max(widest, Math.rint(pages.get(i).width() * scales[i]));
        }
        double width = Math.max(windowWidth, widest + 2 * MARGIN);
        Rectangle2D[] sheets = new Rectangle2D[scales.length];
        double top = MARGIN;
        for (int i = 0; i < scales.length; i++) {
            double sheetWidth = Math.rint(pages.get(i).width() * scales[i]);
            double sheetHeight = Math.rint(pages.get(i).height() * scales[i]);
            sheets[i] = new Rectangle2D(Math.floor((width - sheetWidth) / 2), top, sheetWidth, sheetHeight);
            top += sheetHeight + GAP;
        }
        return new StripLayout(scales, List.of(sheets), width, Math.max(windowHeight, top - GAP + MARGIN));
    }

    /** The first page that reaches below this height, the last page if none does. */
    int pageAt(double y) {
        int first = 0;
        int last = scales.length - 1;
        while (first < last) {
            int middle = (first + last) >>> 1;
            if (sheets.get(middle).getMaxY() > y) {
                last = middle;
            } else {
                first = middle + 1;
            }
        }
        return last;
    }

    /** The page at this point of the strip or nearest to it, and where on it the point is. */
    PageSelection.PagePoint pointAt(double x, double y) {
        int page = pageAt(y);
        Rectangle2D sheet = sheets.get(page);
        Point2D point = new Point2D((x - sheet.getMinX()) / scales[page], (y - sheet.getMinY()) / scales[page]);
        return new PageSelection.PagePoint(page, point);
    }

    /** The pages that are seen between these heights. */
    List<Integer> seen(double top, double bottom) {
        return IntStream.range(pageAt(top), scales.length)
                .takeWhile(page -> sheets.get(page).getMinY() < bottom)
                .boxed()
                .toList();
    }

    /** Of the pages seen between these heights, that of which most is seen. */
    int mostSeen(double top, double bottom) {
        int best = pageAt(top);
        for (int page = best; page < scales.length && sheets.get(page).getMinY() < bottom; page++) {
            if (seen(page, top, bottom) > seen(best, top, bottom) + 1) {
                best = page;
            }
        }
        return best;
    }

    private double seen(int page, double top, double bottom) {
        Rectangle2D sheet = sheets.get(page);
        return Math.min(bottom, sheet.getMaxY()) - Math.max(top, sheet.getMinY());
    }

    /** Where a rectangle of a page, in points, lies on the strip, in pixels. */
    Rectangle2D onStrip(int page, Rectangle2D points) {
        Rectangle2D sheet = sheets.get(page);
        double scale = scales[page];
        return new Rectangle2D(
                sheet.getMinX() + points.getMinX() * scale,
                sheet.getMinY() + points.getMinY() * scale,
                points.getWidth() * scale,
                points.getHeight() * scale);
    }
}
