package app.footnote.ui.page.pdf;

import app.footnote.model.Page;
import app.footnote.model.PageLayout;
import app.footnote.model.Place;
import app.footnote.ui.page.view.HighlightMark;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/** The pages of a PDF, and where places in their text are on the shown pages. Immutable. */
record PagePlaces(List<Page> pages, List<PageGeometry> geometries) {

    /** @param pages must all have a fixed layout */
    static PagePlaces of(List<Page> pages) {
        return new PagePlaces(
                pages, pages.stream().map(it -> PageGeometry.of((PageLayout.Fixed) it.layout())).toList());
    }

    /** The rectangles of a place on its page, in points; none if there is no such place. */
    List<Rectangle2D> areas(Place place) {
        if (place.page() > pages.size()) {
            return List.of();
        }
        Page page = pages.get(place.page() - 1);
        PageGeometry geometry = geometries.get(place.page() - 1);
        int end = Math.min(place.end(), page.text().length());
        return page.layout().boxes(place.start(), end).stream().map(geometry::toView).toList();
    }

    /**
     * The highlights of a page, the uppermost last.
     *
     * @param index the page, counted from 0
     * @param scale pixels per point
     */
    List<PdfPageView.HighlightBox> highlights(int index, double scale, Stream<HighlightMark> marks) {
        return marks.filter(mark -> mark.place().page() == index + 1)
                .sorted(Comparator.comparing(HighlightMark::kind))
                .flatMap(mark -> areas(mark.place()).stream().map(area -> highlight(area, scale, mark.kind())))
                .toList();
    }

    private static PdfPageView.HighlightBox highlight(Rectangle2D area, double scale, HighlightMark.Kind kind) {
        Rectangle2D pixels = new Rectangle2D(
                area.getMinX() * scale, area.getMinY() * scale, area.getWidth() * scale, area.getHeight() * scale);
        return new PdfPageView.HighlightBox(pixels, kind);
    }
}
