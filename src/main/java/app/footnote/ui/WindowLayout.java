package app.footnote.ui;

import app.footnote.ui.common.FxThread;
import app.footnote.ui.common.ModalOverlay;
import app.footnote.ui.common.Notifications;
import java.util.Arrays;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The layout of the window: toolbar, three panes and status bar, and above them dialogs and notifications. For the FX
 * thread.
 */
final class WindowLayout {

    private static final double LIBRARY_SHARE = 0.195;
    private static final double CHAT_SHARE = 0.68;

    private final SplitPane panes = new SplitPane();
    private final BorderPane rows = new BorderPane();
    private final StackPane root;

    WindowLayout(ModalOverlay overlay, Notifications notifications) {
        panes.getStyleClass().add("panes");
        rows.setCenter(panes);
        root = new StackPane(rows, overlay.node(), notifications.node());
        StackPane.setAlignment(notifications.node(), Pos.BOTTOM_CENTER);
    }

    Parent node() {
        return root;
    }

    void place(Node toolbar, Node library, Node chat, Node page, Node status) {
        rows.setTop(toolbar);
        rows.setBottom(status);
        SplitPane.setResizableWithParent(library, false);
        panes.getItems().setAll(library, chat, page);
    }

    /**
     * Sets the positions of the dividers, or the default ones if there are none. A window manager may resize a window
     * after it is shown, which changes the positions. They are therefore set again after each change of size, until the
     * student uses the mouse.
     */
    void setDividers(List<Double> dividers) {
        boolean complete = dividers.size() == panes.getDividers().size();
        double[] positions = complete
                ? dividers.stream().mapToDouble(Double::doubleValue).toArray()
                : new double[]{LIBRARY_SHARE, CHAT_SHARE};
        root.applyCss();
        root.layout();
        panes.setDividerPositions(positions);
        InvalidationListener resized = _ -> FxThread.later(() -> panes.setDividerPositions(positions));
        panes.widthProperty().addListener(resized);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                panes.widthProperty().removeListener(resized);
                root.removeEventFilter(MouseEvent.MOUSE_PRESSED, this);
            }
        });
    }

    /** Adds a listener for changes of the dividers. */
    void addListener(InvalidationListener changed) {
        panes.getDividers().forEach(divider -> divider.positionProperty().addListener(changed));
    }

    List<Double> dividers() {
        return Arrays.stream(panes.getDividerPositions()).boxed().toList();
    }

    /** Moves the keyboard focus from one pane to the next. */
    void focusNextPane(Runnable... focus) {
        Node owner = root.getScene().getFocusOwner();
        int current = -1;
        for (int i = 0; i < panes.getItems().size(); i++) {
            if (isWithin(panes.getItems().get(i), owner)) {
                current = i;
            }
        }
        focus[(current + 1) % focus.length].run();
    }

    private static boolean isWithin(Node pane, @Nullable Node node) {
        return node != null && (node.equals(pane) || isWithin(pane, node.getParent()));
    }

    /** Adds a node above the panes, below dialogs and notifications. */
    void addOverlay(Node node) {
        root.getChildren().add(1, node);
    }
}
