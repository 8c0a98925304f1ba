package app.footnote.ui.chat.render;

import app.footnote.ui.chat.segment.SegmentNodeFactory;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Moves the keyboard focus with Tab through the buttons and footnotes in view, from top to bottom, and then on to the
 * next control. JavaFX's own order would be the order in which the nodes came into view. For the FX thread.
 */
final class ChatKeyboardFocus {

    /** Nodes whose positions differ by less are on the same line. */
    private static final double LINE_TOLERANCE_PX = 10;

    private final Node text;
    private final Runnable focusNext;

    private ChatKeyboardFocus(Node text, Runnable focusNext) {
        this.text = text;
        this.focusNext = focusNext;
    }

    /** @param focusNext moves the focus to the control that comes after the conversation */
    static void install(Node text, Runnable focusNext) {
        text.addEventFilter(KeyEvent.KEY_PRESSED, new ChatKeyboardFocus(text, focusNext)::handleKey);
    }

    private void handleKey(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isControlDown()) {
            return;
        }
        List<Node> targets = targets();
        int current = targets.indexOf(text.getScene().getFocusOwner());
        int next = event.isShiftDown() ? current - 1 : current + 1;
        if (event.isShiftDown() && current < 0) {
            return;
        }
        if (next < 0) {
            text.lookup(".conversation").requestFocus();
        } else if (next < targets.size()) {
            targets.get(next).requestFocus();
        } else {
            focusNext.run();
        }
        event.consume();
    }

    private List<Node> targets() {
        Bounds view = text.localToScene(text.getLayoutBounds());
        return text.lookupAll("." + SegmentNodeFactory.KEYBOARD_REACHABLE)
                .stream()
                .filter(node -> !node.isDisabled())
                .filter(node -> view.intersects(boundsInScene(node)))
                .sorted(
                        Comparator
                                .comparingDouble(
                                        (Node node) -> Math.rint(boundsInScene(node).getMaxY() / LINE_TOLERANCE_PX))
                                .thenComparingDouble(node -> boundsInScene(node).getMinX()))
                .toList();
    }

    private static Bounds boundsInScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
