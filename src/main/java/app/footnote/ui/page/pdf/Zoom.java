package app.footnote.ui.page.pdf;

/** How large pages are shown. */
public sealed interface Zoom {

    double PIXELS_PER_POINT = 96.0 / 72;
    double SMALLEST = 0.25;
    double LARGEST = 6;
    double STEP = 1.2;

    /** Each page as wide as there is room. */
    record FitWidth() implements Zoom {
    }

    /** Each page whole. */
    record FitPage() implements Zoom {
    }

    /** All pages by the same factor; 1 is as large as on paper, at 96 pixels per inch. */
    record Times(double factor) implements Zoom {

        public Times {
            factor = Math.clamp(factor, SMALLEST, LARGEST);
        }
    }

    /** How many pixels a point takes, on a page that may fill this room in pixels. */
    default double scale(PageGeometry page, double width, double height) {
        double byWidth = Math.max(1, width) / Math.max(1, page.width());
        return switch (this) {
            case FitWidth _ -> byWidth;
            case FitPage _ -> Math.min(byWidth, Math.max(1, height) / Math.max(1, page.height()));
            case Times times -> times.factor() * PIXELS_PER_POINT;
        };
    }
}
