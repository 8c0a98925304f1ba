package app.footnote.ui.chat.render;

import app.footnote.ui.common.FxThread;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Keeps the end of a growing text in view until the reader scrolls up, and again once the reader is back at the end.
 * For the FX thread.
 */
final class AutoScroll {

    private final ConversationArea text;
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(this, "following", true);

    AutoScroll(ConversationArea text) {
        this.text = text;
        Node node = text.node();
        node.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() > 0) {
                following.set(false);
            }
            updateAfterLayout();
        });
        node.addEventFilter(MouseEvent.MOUSE_DRAGGED, _ -> updateAfterLayout());
        node.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> updateAfterLayout());
        node.addEventFilter(KeyEvent.KEY_RELEASED, _ -> updateAfterLayout());
    }

    /** Whether the end stays in view while the text grows. */
    ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /** Must be called whenever the text has grown. */
    void contentGrew() {
        if (following.get()) {
            text.scrollToEnd();
        }
    }

    /** Leaves the scroll position as it is from now on. */
    void pause() {
        following.set(false);
    }

    /** Scrolls to the end and follows it. */
    void resume() {
        following.set(true);
        text.scrollToEnd();
    }

    /** The effect of an input event on the scroll position is known only after the next layout. */
    private void updateAfterLayout() {
        FxThread.later(() -> {
            text.layout();
            following.set(text.isEndVisible());
        });
    }
}
