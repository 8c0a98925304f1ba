package app.footnote.ui.page.pdf;

import java.util.OptionalInt;
import javafx.beans.value.ObservableDoubleValue;

/**
 * The page of the last jump. Until the student scrolls, it is the page that is read, even if other pages are visible
 * and it cannot be scrolled to the top, as at the end of a note. For the FX thread.
 */
final class ScrollTarget {

    private static final int NONE = -1;

    private final ObservableDoubleValue top;
    private int page = NONE;
    /** The scroll position of the target; NaN until it is reached. */
    private double reachedTop;

    /** @param top the scroll position of the strip */
    ScrollTarget(ObservableDoubleValue top) {
        this.top = top;
    }

    /** @param index the page, counted from 0, that is about to be scrolled to */
    void set(int index) {
        page = index;
        reachedTop = Double.NaN;
    }

    /** Keeps the page, if it is still read, while all pages are laid out again. */
    void keep() {
        set(page().orElse(NONE));
    }

    /** The strip has been scrolled to the target. */
    void reached() {
        reachedTop = top.get();
    }

    /** The page, counted from 0; empty if the student has scrolled since. */
    OptionalInt page() {
        boolean current = page != NONE && (Double.isNaN(reachedTop) || reachedTop == top.get());
        return current ? OptionalInt.of(page) : OptionalInt.empty();
    }
}
