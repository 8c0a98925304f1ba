package app.footnote.ui.page.pdf;

import java.util.OptionalInt;
import javafx.beans.value.ObservableDoubleValue;

/**
 * The page that was last gone to. Until the student scrolls it is the one that is read, also if others are seen as well
 * and it cannot be brought to the top, as near the end of a note.
 */
final class ScrollTarget {

    private static final int NONE = -1;

    private final ObservableDoubleValue top;
    private int page = NONE;
    /** How far down the strip is scrolled for it; not a number on the way there. */
    private double reached;

    /** @param top how far down the strip is scrolled */
    ScrollTarget(ObservableDoubleValue top) {
        this.top = top;
    }

    /** A page, counted from 0, is about to be gone to. */
    void take(int index) {
        page = index;
        reached = Double.NaN;
    }

    /** The pages are about to be laid out anew; the page stays the one that is read, if it still is. */
    void keep() {
        take(page().orElse(NONE));
    }

    /** The strip is scrolled now. */
    void reach() {
        reached = top.get();
    }

    /** Counted from 0; empty if the student has scrolled since. */
    OptionalInt page() {
        boolean holds = page != NONE && (Double.isNaN(reached) || reached == top.get());
        return holds ? OptionalInt.of(page) : OptionalInt.empty();
    }
}
