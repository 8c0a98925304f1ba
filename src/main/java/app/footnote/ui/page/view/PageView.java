package app.footnote.ui.page.view;

import app.footnote.model.Place;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Node;

/** The pages of one note on the screen. For the FX thread. */
public interface PageView extends AutoCloseable {

    Node node();

    /** The page that is read, counted from 1: that which was gone to, or after scrolling that which is mostly seen. */
    ReadOnlyIntegerProperty page();

    /** Scrolls to the top of a page, counted from 1; one that is not there counts as the nearest that is. */
    void goTo(int page);

    /** Marks these places, and no others. */
    void mark(List<HighlightMark> marks);

    /** Scrolls so that the place is seen. */
    void reveal(Place place);

    /** Scrolls up or down by so many heights of the window. */
    void scrollBy(double windows);

    /** Copies the words that are selected; does nothing if none are, or none can be. */
    void copy();

    /** Takes the keyboard. */
    void focus();

    /** Lets go of what it holds. */
    @Override
    void close();
}
