package app.footnote.ui.page.pdf;

import app.footnote.model.Page;
import app.footnote.model.Place;
import app.footnote.model.text.Range;
import app.footnote.ui.common.ClipboardCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * Words of a PDF's pages that are selected with the mouse: dragged over, also from page to page, or by a double click
 * on a word and a triple click on a line. For the FX thread.
 */
final class PageSelection {

    private static final double NEAR_POINTS = 3;
    /** A hand that clicks may move the mouse this far without wanting to. */
    private static final double STILL_PIXELS = 3;

    private final PagePlaces sheets;
    private final Pointing pointing;
    private final Runnable changed;
    private @Nullable PageCharIndex text;
    private int textIndex = -1;
    private @Nullable Place anchor;
    private Point2D pressedAt = Point2D.ZERO;
    private List<Place> places = List.of();

    /** Tells which page is at a point of the window, or nearest to it, and where on it that is. */
    interface Pointing {

        PagePoint at(double x, double y);
    }

    /**
     * @param index the page's, counted from 0
     * @param point where on the page, in points as seen
     */
    record PagePoint(int index, Point2D point) {
    }

    PageSelection(PagePlaces sheets, Pointing pointing, Runnable changed) {
        this.sheets = sheets;
        this.pointing = pointing;
        this.changed = changed;
    }

    void listen(Node window) {
        window.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        window.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        window.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> anchor = null);
        window.addEventHandler(MouseEvent.MOUSE_MOVED, event -> window.setCursor(cursor(event)));
    }

    /** What is selected on each page, in the order of the pages. */
    List<Place> places() {
        return places;
    }

    /** Copies what is selected; does nothing if nothing is. */
    void copy() {
        if (!places.isEmpty()) {
            ClipboardCopy.copy(
                    places.stream()
                            .map(place -> page(place.page() - 1).text().substring(place.start(), place.end()))
                            .collect(Collectors.joining("\n")));
        }
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            PagePoint at = pointing.at(event.getX(), event.getY());
            PageCharIndex sheet = text(at.index());
            Range nearest = sheet.nearest(at.point());
            anchor = place(at.index(), nearest);
            pressedAt = new Point2D(event.getX(), event.getY());
            switch (event.getClickCount()) {
                case 1 -> select(List.of());
                case 2 -> select(List.of(place(at.index(), sheet.word(nearest))));
                default -> select(List.of(place(at.index(), sheet.line(nearest))));
            }
        }
    }

    private void dragged(MouseEvent event) {
        if (anchor != null && pressedAt.distance(event.getX(), event.getY()) > STILL_PIXELS) {
            PagePoint at = pointing.at(event.getX(), event.getY());
            Place head = place(at.index(), text(at.index()).nearest(at.point()));
            select(between(anchor, head));
        }
    }

    /** From the earlier to the later one, whole pages between them. */
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

    private void select(List<Place> selected) {
        List<Place> now = selected.stream().filter(place -> place.length() > 0).toList();
        if (!now.equals(places)) {
            places = now;
            changed.run();
        }
    }

    private Cursor cursor(MouseEvent event) {
        PagePoint at = pointing.at(event.getX(), event.getY());
        return text(at.index()).isNear(at.point(), NEAR_POINTS) ? Cursor.TEXT : Cursor.DEFAULT;
    }

    private PageCharIndex text(int index) {
        PageCharIndex known = text;
        if (known == null || textIndex != index) {
            known = new PageCharIndex(page(index), sheets.geometries().get(index));
            text = known;
            textIndex = index;
        }
        return known;
    }

    private Place place(int index, Range range) {
        return new Place(page(index).number(), range.start(), range.end());
    }

    private Page page(int index) {
        return sheets.pages().get(index);
    }
}
