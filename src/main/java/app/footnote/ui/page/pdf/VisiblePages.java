package app.footnote.ui.page.pdf;

import app.footnote.messages.Messages;
import app.footnote.messages.PageWording;
import app.footnote.model.PageLabels;
import app.footnote.ui.page.view.HighlightMark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/** The nodes of the visible pages, with their images and highlights. For the FX thread. */
final class VisiblePages {

    private static final Messages TEXTS = Messages.of("ui-page");

    private final Viewport viewport;
    private final PagePlaces places;
    private final PageLabels labels;
    private final PageImageCache images;
    private final Supplier<Stream<HighlightMark>> marks;
    /** By the page's number, counted from 0. */
    private final Map<Integer, PdfPageView> views = new HashMap<>();

    /** @param marks gives the highlights of all pages */
    VisiblePages(
            Viewport viewport, PagePlaces places, PageLabels labels, PageImageCache images,
            Supplier<Stream<HighlightMark>> marks) {
        this.viewport = viewport;
        this.places = places;
        this.labels = labels;
        this.images = images;
        this.marks = marks;
    }

    /** Adds and places the nodes of these pages, and removes all others. */
    void arrange(StripLayout layout, List<Integer> visible) {
        views.entrySet().removeIf(entry -> !visible.contains(entry.getKey()) && remove(entry.getValue()));
        visible.forEach(index -> place(layout, index));
    }

    private boolean remove(PdfPageView view) {
        viewport.remove(view);
        return true;
    }

    private void place(StripLayout layout, int index) {
        PdfPageView existing = views.get(index);
        PdfPageView view = existing == null ? add(index) : existing;
        Rectangle2D bounds = layout.pageBounds().get(index);
        boolean resized = view.getWidth() != bounds.getWidth();
        view.resizeRelocate(
                bounds.getMinX() - viewport.left().get(), bounds.getMinY() - viewport.top().get(), bounds.getWidth(),
                bounds.getHeight());
        if (existing == null) {
            showImage(index);
        }
        if (existing == null || resized) {
            highlight(layout, index, view);
        }
    }

    private PdfPageView add(int index) {
        PdfPageView view = new PdfPageView(name(index + 1));
        views.put(index, view);
        viewport.add(view);
        return view;
    }

    private String name(int page) {
        return labels.label(page).isPresent()
                ? TEXTS.text("view.labelled-page", PageWording.number(page, labels))
                : TEXTS.text("view.page", page, places.pages().size());
    }

    /** Shows the image of a page, or that it has failed, if the page is visible. */
    void showImage(int index) {
        PdfPageView view = views.get(index);
        if (view != null) {
            images.image(index).ifPresent(view::show);
            if (images.hasFailed(index)) {
                view.showFailure();
            }
        }
    }

    /** Updates the highlights of all visible pages. */
    void highlight(StripLayout layout) {
        views.forEach((index, view) -> highlight(layout, index, view));
    }

    private void highlight(StripLayout layout, int index, PdfPageView view) {
        view.highlight(places.highlights(index, layout.scales()[index], marks.get()));
    }
}
