package app.footnote.ui.chat.render;

import app.footnote.ui.common.FxThread;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Keeps the end of a growing text in view, until the reader scrolls away from it; goes on when the reader is back at
 * the end. For the FX thread.
 */
public final class AutoScroll {

    private final ConversationArea text;
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(this, "following", true);

    AutoScroll(ConversationArea text) {
        this.text = text;
        Node node = text.node();
        node.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() > 0) {
                following.set(false);
            }
            lookAfterwards();
        });
        node.addEventFilter(MouseEvent.MOUSE_DRAGGED, _ -> lookAfterwards());
        node.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> lookAfterwards());
        node.addEventFilter(KeyEvent.KEY_RELEASED, _ -> lookAfterwards());
    }

    /** Whether the end stays in view while the text grows. */
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /** To be called when the text has grown. */
    void grown() {
        if (following.get()) {
            text.showEnd();
        }
    }

    /** Leaves the reader where it is. */
    void leave() {
        following.set(false);
    }

    /** Goes to the end and stays there. */
    public void resume() {
        following.set(true);
        text.showEnd();
    }

    /** What an event does to the text is seen once it was laid out. */
    private void lookAfterwards() {
        FxThread.later(() -> {
            text.layout();
            following.set(text.seesEnd());
        });
    }
}
