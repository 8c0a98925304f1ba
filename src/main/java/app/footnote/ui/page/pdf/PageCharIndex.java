package app.footnote.ui.page.pdf;

import app.footnote.model.Box;
import app.footnote.model.Page;
import app.footnote.model.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/** Finds the character of a PDF page at a point. Points and lengths are those of {@link PageGeometry}. Immutable. */
final class PageCharIndex {

    /** Vertical distances count this many times, because the nearest character should be on the line at the point. */
    private static final double VERTICAL_WEIGHT = 4;

    private final String text;
    private final List<CharBox> boxes = new ArrayList<>();

    PageCharIndex(Page page, PageGeometry geometry) {
        text = page.text();
        for (int i = 0; i < text.length(); i++) {
            for (Box box : page.layout().boxes(i, i + 1)) {
                boxes.add(new CharBox(i, geometry.toView(box)));
            }
        }
    }

    /** The area of the character at a position of the text. */
    private record CharBox(int position, Rectangle2D area) {

        double distance(Point2D point) {
            double x = Math.max(0, Math.max(area.getMinX() - point.getX(), point.getX() - area.getMaxX()));
            double y = Math.max(0, Math.max(area.getMinY() - point.getY(), point.getY() - area.getMaxY()));
            return x + VERTICAL_WEIGHT * y;
        }
    }

    /** The character nearest to a point; an empty range if the page has no text. */
    Range nearest(Point2D point) {
        int nearest = 0;
        double minDistance = Double.POSITIVE_INFINITY;
        for (CharBox box : boxes) {
            double distance = box.distance(point);
            if (distance < minDistance) {
                minDistance = distance;
                nearest = box.position();
            }
        }
        return new Range(nearest, boxes.isEmpty() ? nearest : nearest + 1);
    }

    /** Whether there is a character within this distance of a point. */
    boolean isNear(Point2D point, double distance) {
        return boxes.stream().anyMatch(box -> box.distance(point) <= distance);
    }

    /** The word around these characters. */
    Range word(Range chars) {
        return expand(chars, Character::isLetterOrDigit);
    }

    /** The line around these characters. */
    Range line(Range chars) {
        return expand(chars, c -> c != '\n');
    }

    private Range expand(Range chars, IntPredicate included) {
        int start = chars.start();
        int end = chars.end();
        while (start > 0 && included.test(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && included.test(text.charAt(end))) {
            end++;
        }
        return new Range(start, end);
    }
}
