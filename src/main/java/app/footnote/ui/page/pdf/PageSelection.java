package app.footnote.ui.page.pdf;

import app.footnote.model.Page;
import app.footnote.model.Place;
import app.footnote.model.text.Range;
import app.footnote.ui.common.ClipboardCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The selected text of a PDF's pages. The mouse selects it: by dragging, also from page to page, by a double click on a
 * word, and by a triple click on a line. For the FX thread.
 */
final class PageSelection {

    /** The cursor shows that text can be selected this near to it. */
    private static final double TEXT_CURSOR_DISTANCE_POINTS = 3;
    /** The mouse may move this far during a click. */
    private static final double CLICK_TOLERANCE_PX = 3;

    private final PagePlaces places;
    private final Function<Point2D, PagePoint> pageAt;
    private final Runnable changed;
    /** The characters of the last page that the mouse was on, because they are slow to find. */
    private @Nullable PageCharIndex chars;
    private int charsPage = -1;
    private @Nullable Place anchor;
    private Point2D pressedAt = Point2D.ZERO;
    private List<Place> selected = List.of();

    /**
     * A point on a page.
     *
     * @param index the page, counted from 0
     * @param point in points, from the page's upper left corner
     */
    record PagePoint(int index, Point2D point) {
    }

    /** @param pageAt gives the page at a point of the view, or the page nearest to it */
    PageSelection(PagePlaces places, Function<Point2D, PagePoint> pageAt, Runnable changed) {
        this.places = places;
        this.pageAt = pageAt;
        this.changed = changed;
    }

    void install(Node view) {
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::handlePress);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::handleDrag);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> anchor = null);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> view.setCursor(cursor(event)));
    }

    /** The selected text of each page, from the first page to the last. */
    List<Place> selected() {
        return selected;
    }

    /** Copies the selected text. Does nothing if no text is selected. */
    void copy() {
        if (!selected.isEmpty()) {
            ClipboardCopy.copy(
                    selected.stream()
                            .map(place -> page(place.page() - 1).text().substring(place.start(), place.end()))
                            .collect(Collectors.joining("\n")));
        }
    }

    private void handlePress(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            PagePoint at = pointOf(event);
            PageCharIndex page = chars(at.index());
            Range nearest = page.nearest(at.point());
            anchor = place(at.index(), nearest);
            pressedAt = new Point2D(event.getX(), event.getY());
            switch (event.getClickCount()) {
                case 1 -> select(List.of());
                case 2 -> select(List.of(place(at.index(), page.word(nearest))));
                default -> select(List.of(place(at.index(), page.line(nearest))));
            }
        }
    }

    private void handleDrag(MouseEvent event) {
        if (anchor != null && pressedAt.distance(event.getX(), event.getY()) > CLICK_TOLERANCE_PX) {
            PagePoint at = pointOf(event);
            select(between(anchor, place(at.index(), chars(at.index()).nearest(at.point()))));
        }
    }

    private PagePoint pointOf(MouseEvent event) {
        return pageAt.apply(new Point2D(event.getX(), event.getY()));
    }

    /** From the earlier place to the later one, with all pages between them. */
    private List<Place> between(Place one, Place other) {
        if (one.page() == other.page()) {
            return List.of(one.union(other));
        }
        Place first = one.page() < other.page() ? one : other;
        Place last = one.page() < other.page() ? other : one;
        List<Place> all = new ArrayList<>();
        for (int page = first.page(); page <= last.page(); page++) {
            int start = page == first.page() ? first.start() : 0;
            int end = page == last.page() ? last.end() : page(page - 1).text().length();
            all.add(new Place(page, start, end));
        }
        return all;
    }

    private void select(List<Place> newSelection) {
        List<Place> nonEmpty = newSelection.stream().filter(place -> place.length() > 0).toList();
        if (!nonEmpty.equals(selected)) {
            selected = nonEmpty;
            changed.run();
        }
    }

    private Cursor cursor(MouseEvent event) {
        PagePoint at = pointOf(event);
        return chars(at.index()).isNear(at.point(), TEXT_CURSOR_DISTANCE_POINTS) ? Cursor.TEXT : Cursor.DEFAULT;
    }

    private PageCharIndex chars(int index) {
        PageCharIndex known = chars;
        if (known == null || charsPage != index) {
            known = new PageCharIndex(page(index), places.geometries().get(index));
            chars = known;
            charsPage = index;
        }
        return known;
    }

    private Place place(int index, Range range) {
        return new Place(page(index).number(), range.start(), range.end());
    }

    private Page page(int index) {
        return places.pages().get(index);
    }
}
