package app.footnote.ui.page.pdf;

import app.footnote.model.Page;
import app.footnote.model.Place;
import app.footnote.ui.page.view.HighlightMark;
import app.footnote.ui.page.view.PageView;
import app.footnote.ui.page.view.Viewport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.util.Subscription;

/** The pages of a PDF below each other, as they look; only those that are seen are held. For the FX thread. */
public final class PageStrip implements PageView {

    private static final int NEIGHBOURS = 2;

    private final List<Page> pages;
    private final PagePlaces places;
    private final PageImageCache images;
    private final ObservableValue<Zoom> zoom;
    private final Viewport viewport = new Viewport();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(1);
    private final Map<Integer, PdfPageView> sheets = new HashMap<>();
    private final PageSelection selection;
    private final Subscription zooming;
    private List<HighlightMark> marks = List.of();
    private StripLayout layout = StripLayout.of(List.of(), new Zoom.FitWidth(), 1, 1);
    private final ScrollTarget aim = new ScrollTarget(viewport.top());
    private Runnable whenLaidOut = () -> {
    };

    /** @param pages must all have a fixed layout */
    public PageStrip(List<Page> pages, PageImageCache images, ObservableValue<Zoom> zoom) {
        this.pages = pages;
        this.places = PagePlaces.of(pages);
        this.images = images;
        this.zoom = zoom;
        images.onArrival(this::arrived);
        viewport.getStyleClass().add("page-strip");
        viewport.setFocusTraversable(true);
        viewport.setAccessibleRole(AccessibleRole.SCROLL_PANE);
        viewport.setAccessibleText("Pages of the note");
        viewport.setOnMousePressed(_ -> viewport.requestFocus());
        selection = new PageSelection(places, this::pointedAt, () -> sheets.forEach(this::paintMarks));
        selection.listen(viewport);
        viewport.top().subscribe(_ -> arrange());
        viewport.left().subscribe(_ -> arrange());
        viewport.layoutBoundsProperty().subscribe(_ -> relayout());
        zooming = zoom.subscribe(_ -> relayout());
    }

    @Override
    public Node node() {
        return viewport;
    }

    @Override
    public ReadOnlyIntegerProperty page() {
        return page.getReadOnlyProperty();
    }

    @Override
    public void close() {
        zooming.unsubscribe();
        images.close();
    }

    @Override
    public void mark(List<HighlightMark> newMarks) {
        marks = newMarks;
        sheets.forEach(this::paintMarks);
    }

    @Override
    public void goTo(int number) {
        afterLayout(() -> {
            int index = Math.clamp(number, 1, pages.size()) - 1;
            aimAt(index, viewport.left().get(), layout.sheets().get(index).getMinY() - StripLayout.MARGIN);
        });
    }

    /** Scrolls so that the place is seen, with its page's top if both have room. */
    @Override
    public void reveal(Place place) {
        List<Rectangle2D> areas = places.areas(place);
        if (areas.isEmpty()) {
            goTo(place.page());
        } else {
            afterLayout(() -> reveal(place.page() - 1, areas.getFirst()));
        }
    }

    private void reveal(int index, Rectangle2D points) {
        Rectangle2D area = layout.onStrip(index, points);
        double height = viewport.innerHeight();
        double pageTop = layout.sheets().get(index).getMinY() - StripLayout.MARGIN;
        double top = area.getMaxY() <= pageTop + height * 0.8 ? pageTop : area.getMinY() - height * 0.3;
        double left = area.getMaxX() <= viewport.innerWidth() * 0.95 ? 0 : area.getMinX() - StripLayout.MARGIN;
        aimAt(index, left, top);
    }

    private void aimAt(int index, double left, double top) {
        aim.take(index);
        viewport.scrollTo(left, top);
        aim.reach();
        arrange();
    }

    /** Scrolls at once, or as soon as it is known how much room there is. */
    private void afterLayout(Runnable scrolling) {
        if (layout.sheets().isEmpty()) {
            whenLaidOut = scrolling;
        } else {
            scrolling.run();
        }
    }

    @Override
    public void focus() {
        viewport.requestFocus();
    }

    @Override
    public void copy() {
        selection.copy();
    }

    @Override
    public void scrollBy(double windows) {
        viewport.scrollBy(0, windows * viewport.innerHeight());
    }

    /** By how much the page that is seen is enlarged, compared with paper. */
    public double factor() {
        return layout.scales().length == 0 ? 1 : layout.scales()[page.get() - 1] / Zoom.PIXELS_PER_POINT;
    }

    /** Lays the pages out anew; what was in the middle of the window stays there. */
    private void relayout() {
        if (viewport.getWidth() <= 0 || viewport.getHeight() <= 0) {
            return;
        }
        ScrollAnchor anchor = ScrollAnchor.in(layout, viewport);
        aim.keep();
        layout = StripLayout.of(places.geometries(), zoom.getValue(), viewport.innerWidth(), viewport.getHeight());
        viewport.contentSize(layout.width(), layout.height());
        anchor.restore(layout, viewport);
        aim.reach();
        whenLaidOut.run();
        whenLaidOut = () -> {
        };
        arrange();
    }

    /** Brings the sheets that are seen to their places, and asks for their pictures. */
    private void arrange() {
        if (layout.sheets().isEmpty()) {
            return;
        }
        double top = viewport.top().get();
        double bottom = top + viewport.getHeight();
        List<Integer> seen = layout.seen(top, bottom);
        sheets.entrySet().removeIf(entry -> !seen.contains(entry.getKey()) && drop(entry.getValue()));
        seen.forEach(this::place);
        page.set(aim.page().orElseGet(() -> layout.mostSeen(top, bottom)) + 1);
        images.want(wishes(seen));
    }

    private boolean drop(PdfPageView sheet) {
        viewport.remove(sheet);
        return true;
    }

    private void place(int index) {
        PdfPageView sheet = sheets.get(index);
        boolean isNew = sheet == null;
        if (sheet == null) {
            sheet = new PdfPageView(index + 1, pages.size());
            sheets.put(index, sheet);
            viewport.add(sheet);
        }
        Rectangle2D area = layout.sheets().get(index);
        boolean resized = sheet.getWidth() != area.getWidth();
        sheet.resizeRelocate(
                area.getMinX() - viewport.left().get(),
                area.getMinY() - viewport.top().get(),
                area.getWidth(),
                area.getHeight());
        if (isNew) {
            fill(index, sheet);
        }
        if (isNew || resized) {
            paintMarks(index, sheet);
        }
    }

    private void paintMarks(int index, PdfPageView sheet) {
        Stream<HighlightMark> selected = selection.places().stream()
                .map(place -> new HighlightMark(place, HighlightMark.Kind.SELECTED));
        sheet.mark(places.spots(index, layout.scales()[index], Stream.concat(marks.stream(), selected)));
    }

    private PageSelection.PagePoint pointedAt(double x, double y) {
        return layout.pointAt(viewport.left().get() + x, viewport.top().get() + y);
    }

    /** The pages that are seen, that which is mostly seen first, then those around them. */
    private List<PageImageCache.Wish> wishes(List<Integer> seen) {
        List<Integer> order = new ArrayList<>(seen);
        order.sort(Comparator.comparing(index -> index + 1 != page.get()));
        for (int step = 1; step <= NEIGHBOURS && !seen.isEmpty(); step++) {
            order.add(seen.getLast() + step);
            order.add(seen.getFirst() - step);
        }
        return order.stream()
                .filter(index -> index >= 0 && index < pages.size())
                .map(index -> new PageImageCache.Wish(index, widthPixels(index)))
                .toList();
    }

    private int widthPixels(int index) {
        double scale = viewport.getScene() == null || viewport.getScene().getWindow() == null
                ? 1
                : viewport.getScene().getWindow().getRenderScaleX();
        return (int) Math.max(1, Math.rint(layout.sheets().get(index).getWidth() * scale));
    }

    private void arrived(int index) {
        PdfPageView sheet = sheets.get(index);
        if (sheet != null) {
            fill(index, sheet);
        }
    }

    private void fill(int index, PdfPageView sheet) {
        images.of(index).ifPresent(sheet::show);
        if (images.failed(index)) {
            sheet.showFailure();
        }
    }
}
