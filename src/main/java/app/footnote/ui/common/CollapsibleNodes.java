package app.footnote.ui.common;

import javafx.scene.Node;
import javafx.scene.control.Label;

/** Nodes that take room only while there is something to see of them. For the FX thread. */
public final class CollapsibleNodes {

    private CollapsibleNodes() {
    }

    /** From now on they leave their room to others while they are not visible. */
    public static void bindManagedToVisible(Node... nodes) {
        for (Node node : nodes) {
            node.managedProperty().bind(node.visibleProperty());
        }
    }

    /** From now on it is seen, and takes room, only while it has a text. */
    public static void hideWhileEmpty(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        bindManagedToVisible(label);
    }
}
