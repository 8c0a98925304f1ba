package app.footnote.ui.page.pdf;

/** How large pages are shown. Immutable. */
public sealed interface Zoom {

    /** At 96 pixels per inch. */
    double PIXELS_PER_POINT = 96.0 / 72;
    double MIN_FACTOR = 0.25;
    double MAX_FACTOR = 6;
    /** The factor of one step. */
    double STEP = 1.2;

    /** Each page has the width of the view. */
    record FitWidth() implements Zoom {
    }

    /** Each page fits into the view. */
    record FitPage() implements Zoom {
    }

    /**
     * All pages are enlarged by the same factor.
     *
     * @param factor 1 is the size on paper; limited to {@link #MIN_FACTOR} and {@link #MAX_FACTOR}
     */
    record Factor(double factor) implements Zoom {

        public Factor {
            factor = Math.clamp(factor, MIN_FACTOR, MAX_FACTOR);
        }
    }
}
