package app.footnote.ui.page.pdf;

import app.footnote.messages.Messages;
import app.footnote.model.Page;
import app.footnote.model.PageLabels;
import app.footnote.model.Place;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.page.view.HighlightMark;
import app.footnote.ui.page.view.PageView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.util.Subscription;

/** Shows the pages of a PDF one below the other. Only visible pages have nodes. For the FX thread. */
public final class PageStrip implements PageView {

    /** 32 MB: about forty pages at the width of the pane. */
    private static final long MAX_CACHED_PIXELS = 8_000_000;
    /** How many pages before and after the visible ones are rendered in advance. */
    private static final int PRERENDERED = 2;
    /** A revealed place is shown with the top of its page if it is within this share of the view then. */
    private static final double WITH_PAGE_TOP = 0.8;
    /** Otherwise it is shown at this share of the view. */
    private static final double REVEAL_OFFSET = 0.3;
    /** The page is scrolled to the right only if the place ends beyond this share of the view. */
    private static final double WITHOUT_HORIZONTAL_SCROLLING = 0.95;

    private final List<Page> pages;
    private final PagePlaces places;
    private final PageImageCache images;
    private final ObservableValue<Zoom> zoom;
    private final Viewport viewport = new Viewport();
    private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(1);
    private final PageSelection selection;
    private final VisiblePages visiblePages;
    private final Subscription zoomSubscription;
    private List<HighlightMark> marks = List.of();
    private StripLayout layout = StripLayout.of(List.of(), new Zoom.FitWidth(), 1, 1);
    private final ScrollTarget target = new ScrollTarget(viewport.top());
    private Runnable afterFirstLayout = () -> {
    };

    /** @param pages must all have a fixed layout */
    public PageStrip(
            List<Page> pages, PageLabels labels, PdfPageRenderer renderer, BackgroundTasks background,
            ObservableValue<Zoom> zoom) {
        this.pages = pages;
        this.places = PagePlaces.of(pages);
        this.images = new PageImageCache(renderer, background, MAX_CACHED_PIXELS);
        this.zoom = zoom;
        viewport.getStyleClass().add("page-strip");
        viewport.setFocusTraversable(true);
        viewport.setAccessibleRole(AccessibleRole.SCROLL_PANE);
        viewport.setAccessibleText(Messages.of("ui-page").text("view.pdf"));
        viewport.setOnMousePressed(_ -> viewport.requestFocus());
        selection = new PageSelection(places, this::pointAt, this::highlightVisible);
        selection.install(viewport);
        visiblePages = new VisiblePages(viewport, places, labels, images, this::allMarks);
        images.onArrival(visiblePages::showImage);
        viewport.top().subscribe(_ -> arrange());
        viewport.left().subscribe(_ -> arrange());
        viewport.layoutBoundsProperty().subscribe(_ -> relayout());
        zoomSubscription = zoom.subscribe(_ -> relayout());
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
        zoomSubscription.unsubscribe();
        images.close();
    }

    @Override
    public void highlight(List<HighlightMark> newMarks) {
        marks = newMarks;
        highlightVisible();
    }

    private void highlightVisible() {
        visiblePages.highlight(layout);
    }

    private Stream<HighlightMark> allMarks() {
        Stream<HighlightMark> selected = selection.selected()
                .stream()
                .map(place -> new HighlightMark(place, HighlightMark.Kind.SELECTED));
        return Stream.concat(marks.stream(), selected);
    }

    @Override
    public void goTo(int number) {
        afterLayout(() -> {
            int index = Math.clamp(number, 1, pages.size()) - 1;
            scrollToTarget(index, viewport.left().get(), layout.pageBounds().get(index).getMinY() - StripLayout.MARGIN);
        });
    }

    /** Scrolls to a place. The top of its page is visible too if both fit into the view. */
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
        double pageTop = layout.pageBounds().get(index).getMinY() - StripLayout.MARGIN;
        double top = area.getMaxY() <= pageTop + height * WITH_PAGE_TOP
                ? pageTop
                : area.getMinY() - height * REVEAL_OFFSET;
        double left = area.getMaxX() <= viewport.innerWidth() * WITHOUT_HORIZONTAL_SCROLLING
                ? 0
                : area.getMinX() - StripLayout.MARGIN;
        scrollToTarget(index, left, top);
    }

    private void scrollToTarget(int index, double left, double top) {
        target.set(index);
        viewport.scrollTo(left, top);
        target.reached();
        arrange();
    }

    /** Scrolls at once, or after the first layout if the size of the view is not known yet. */
    private void afterLayout(Runnable scrolling) {
        if (layout.pageBounds().isEmpty()) {
            afterFirstLayout = scrolling;
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
    public void scrollBy(double views) {
        viewport.scrollBy(0, views * viewport.innerHeight());
    }

    /** The zoom of the page that is read; 1 is the size on paper. */
    public double zoomFactor() {
        return layout.scales().length == 0 ? 1 : layout.scales()[page.get() - 1] / Zoom.PIXELS_PER_POINT;
    }

    /** Lays out all pages again. The content at the top of the view stays there. */
    private void relayout() {
        if (viewport.getWidth() <= 0 || viewport.getHeight() <= 0) {
            return;
        }
        ScrollAnchor anchor = ScrollAnchor.in(layout, viewport);
        target.keep();
        layout = StripLayout.of(places.geometries(), zoom.getValue(), viewport.innerWidth(), viewport.getHeight());
        viewport.setContentSize(layout.width(), layout.height());
        anchor.restore(layout, viewport);
        target.reached();
        afterFirstLayout.run();
        afterFirstLayout = () -> {
        };
        arrange();
    }

    /** Places the visible pages and requests their images. */
    private void arrange() {
        if (layout.pageBounds().isEmpty()) {
            return;
        }
        double top = viewport.top().get();
        double bottom = top + viewport.getHeight();
        List<Integer> visible = layout.visible(top, bottom);
        visiblePages.arrange(layout, visible);
        page.set(target.page().orElseGet(() -> layout.mostVisible(top, bottom)) + 1);
        images.request(imageRequests(visible));
    }

    private PageSelection.PagePoint pointAt(Point2D inView) {
        return layout.pointAt(viewport.left().get() + inView.getX(), viewport.top().get() + inView.getY());
    }

    /** The page that is read first, then the other visible pages, then those around them. */
    private List<PageImageCache.ImageRequest> imageRequests(List<Integer> visible) {
        List<Integer> order = new ArrayList<>(visible);
        order.sort(Comparator.comparing(index -> index + 1 != page.get()));
        for (int step = 1; step <= PRERENDERED && !visible.isEmpty(); step++) {
            order.add(visible.getLast() + step);
            order.add(visible.getFirst() - step);
        }
        return order.stream()
                .filter(index -> index >= 0 && index < pages.size())
                .map(index -> new PageImageCache.ImageRequest(index, widthPixels(index)))
                .toList();
    }

    private int widthPixels(int index) {
        double scale = viewport.getScene() == null || viewport.getScene().getWindow() == null
                ? 1
                : viewport.getScene().getWindow().getRenderScaleX();
        return (int) Math.max(1, Math.rint(layout.pageBounds().get(index).getWidth() * scale));
    }
}
