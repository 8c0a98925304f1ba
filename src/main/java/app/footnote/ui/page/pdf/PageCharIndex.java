package app.footnote.ui.page.pdf;

import app.footnote.model.Box;
import app.footnote.model.Page;
import app.footnote.model.text.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/** Which char of a page of a PDF is pointed at. Points and lengths are those of {@link PageGeometry}. Immutable. */
final class PageCharIndex {

    /** A line above or below is farther than chars of the same line are: so much more a step up or down counts. */
    private static final double ACROSS_LINES = 4;

    private final String text;
    private final List<Spot> spots = new ArrayList<>();

    PageCharIndex(Page page, PageGeometry geometry) {
        text = page.text();
        for (int i = 0; i < text.length(); i++) {
            for (Box box : page.layout().boxes(i, i + 1)) {
                spots.add(new Spot(i, geometry.seen(box)));
            }
        }
    }

    /** A char that stands somewhere on the page. */
    private record Spot(int index, Rectangle2D area) {

        double distance(Point2D point) {
            double x = Math.max(0, Math.max(area.getMinX() - point.getX(), point.getX() - area.getMaxX()));
            double y = Math.max(0, Math.max(area.getMinY() - point.getY(), point.getY() - area.getMaxY()));
            return x + ACROSS_LINES * y;
        }
    }

    /** The char that is nearest to a point; empty on a page without text, as is every range of it. */
    Range nearest(Point2D point) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (Spot spot : spots) {
            double distance = spot.distance(point);
            if (distance < least) {
                least = distance;
                nearest = spot.index();
            }
        }
        return new Range(nearest, spots.isEmpty() ? nearest : nearest + 1);
    }

    /** Whether the point is on a char, or as near to one as this. */
    boolean isNear(Point2D point, double distance) {
        return spots.stream().anyMatch(spot -> spot.distance(point) <= distance);
    }

    /** The word that these chars are in. */
    Range word(Range chars) {
        return around(chars, Character::isLetterOrDigit);
    }

    /** The line that these chars are in. */
    Range line(Range chars) {
        return around(chars, c -> c != '\n');
    }

    private Range around(Range chars, IntPredicate inside) {
        int start = chars.start();
        int end = chars.end();
        while (start > 0 && inside.test(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && inside.test(text.charAt(end))) {
            end++;
        }
        return new Range(start, end);
    }
}
