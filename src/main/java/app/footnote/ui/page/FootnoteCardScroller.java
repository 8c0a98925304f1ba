package app.footnote.ui.page;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Scrolls a list of cards. It has the height that the cards need at its width, up to a limit. For the FX thread. */
final class FootnoteCardScroller extends ScrollPane {

    private final VBox cards;
    private double limit = Double.MAX_VALUE;

    FootnoteCardScroller(VBox cards) {
        super(cards);
        this.cards = cards;
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    void setHeightLimit(double height) {
        limit = height;
        requestLayout();
    }

    /** A plain scroll pane would ask the cards for their height without a width. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = cards.prefHeight(width < 0 ? getWidth() : width);
        return Math.min(limit, snappedTopInset() + height + snappedBottomInset());
    }

    /** The page below gets the rest of the height, and takes none from the cards. */
    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    /** Scrolls as little as is needed to show a card. */
    void reveal(Node card) {
        double viewHeight = getViewportBounds().getHeight();
        double scrollable = cards.getHeight() - viewHeight;
        if (scrollable > 0) {
            double top = getVvalue() * scrollable;
            double cardTop = card.getBoundsInParent().getMinY();
            double cardBottom = card.getBoundsInParent().getMaxY();
            if (cardTop < top) {
                setVvalue(cardTop / scrollable);
            } else if (cardBottom > top + viewHeight) {
                setVvalue((cardBottom - viewHeight) / scrollable);
            }
        }
    }
}
