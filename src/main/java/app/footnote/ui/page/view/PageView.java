package app.footnote.ui.page.view;

import app.footnote.model.Place;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Node;

/** Shows the pages of a note. For the FX thread. */
public interface PageView extends AutoCloseable {

    Node node();

    /**
     * The page that is read, counted from 1: the target of the last jump or, after scrolling, the most visible page.
     */
    ReadOnlyIntegerProperty page();

    /** Scrolls to the top of a page, counted from 1. Numbers out of range mean the first or the last page. */
    void goTo(int page);

    /** Replaces all highlights. */
    void highlight(List<HighlightMark> marks);

    /** Scrolls to a place. */
    void reveal(Place place);

    /**
     * Scrolls up or down.
     *
     * @param views how far, in heights of the view; negative for up
     */
    void scrollBy(double views);

    /** Copies the selected text. Does nothing if no text is selected, or none can be. */
    void copy();

    /** Requests the keyboard focus. */
    void focus();

    /** Releases files and listeners. */
    @Override
    void close();
}
