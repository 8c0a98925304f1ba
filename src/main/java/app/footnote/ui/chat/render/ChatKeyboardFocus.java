package app.footnote.ui.chat.render;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Leads the Tab key through what can be done in the part of the conversation that is seen, from top to bottom, and then
 * to the composer. The order of the nodes themselves is that in which they came into view. For the FX thread.
 */
public final class ChatKeyboardFocus {

    private static final double ONE_LINE_PX = 10;

    private final Node text;
    private final Runnable behind;

    public ChatKeyboardFocus(ConversationArea text, Runnable behind) {
        this.text = text.node();
        this.behind = behind;
        this.text.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isControlDown()) {
            return;
        }
        List<Node> way = way();
        int here = way.indexOf(text.getScene().getFocusOwner());
        int next = event.isShiftDown() ? here - 1 : here + 1;
        if (event.isShiftDown() && here < 0) {
            return;
        }
        if (next < 0) {
            text.lookup(".conversation").requestFocus();
        } else if (next < way.size()) {
            way.get(next).requestFocus();
        } else {
            behind.run();
        }
        event.consume();
    }

    private List<Node> way() {
        Bounds view = text.localToScene(text.getLayoutBounds());
        return text.lookupAll("." + SegmentNodeFactory.REACHABLE).stream()
                .filter(node -> !node.isDisabled())
                .filter(node -> view.intersects(place(node)))
                .sorted(
                        Comparator.comparingDouble((Node node) -> Math.rint(place(node).getMaxY() / ONE_LINE_PX))
                                .thenComparingDouble(node -> place(node).getMinX()))
                .toList();
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}
