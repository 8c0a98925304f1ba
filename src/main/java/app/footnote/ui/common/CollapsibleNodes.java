package app.footnote.ui.common;

import javafx.scene.Node;
import javafx.scene.control.Label;

/** Makes nodes take up space in the layout only while they are visible. For the FX thread. */
public final class CollapsibleNodes {

    private CollapsibleNodes() {
    }

    /** Leaves the nodes out of the layout while they are invisible. */
    public static void bindManagedToVisible(Node... nodes) {
        for (Node node : nodes) {
            node.managedProperty().bind(node.visibleProperty());
        }
    }

    /** Hides a label and leaves it out of the layout while its text is empty. */
    public static void hideWhileEmpty(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        bindManagedToVisible(label);
    }
}
