package app.footnote.ui.common;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Clicks on nodes as a student does: waits until the node is there, scrolls to it, and clicks. A test that clicks
 * without scrolling depends on the fonts of the computer, because they determine what is below the visible part. Do not
 * call this on the FX thread.
 */
public final class ScrollingClick {

    private static final int TIMEOUT_SECONDS = 60;

    private ScrollingClick() {
    }

    /** Nodes one below the other, in a pane that scrolls if they are higher than the window. */
    public static ScrollPane page(Node... nodes) {
        ScrollPane page = new ScrollPane(new VBox(nodes));
        page.setFitToWidth(true);
        return page;
    }

    /** Clicks on the first node that TestFX's query finds. */
    public static void on(FxRobot robot, String query) throws TimeoutException {
        WaitForAsyncUtils.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS, () -> shown(robot, query).isPresent());
        on(robot, shown(robot, query).orElseThrow());
    }

    public static void on(FxRobot robot, Node node) {
        robot.interact(() -> scrollTo(node));
        robot.clickOn(node);
    }

    private static Optional<Node> shown(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream().filter(ScrollingClick::isShown).findFirst();
    }

    private static boolean isShown(Node node) {
        return node.getScene() != null
                && node.isVisible()
                && node.getLayoutBounds().getHeight() > 0
                && (node.getParent() == null || isShown(node.getParent()));
    }

    /** Scrolls all panes around a node. */
    private static void scrollTo(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane pane && pane.getContent() != null) {
                scroll(pane, node);
                pane.layout();
            }
        }
    }

    private static void scroll(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        Bounds whole = content.getLayoutBounds();
        Bounds inContent = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        Point2D center = new Point2D(inContent.getCenterX(), inContent.getCenterY());
        Bounds view = pane.getViewportBounds();
        pane.setHvalue(position(center.getX(), whole.getWidth(), view.getWidth()));
        pane.setVvalue(position(center.getY(), whole.getHeight(), view.getHeight()));
    }

    /** The scroll position from 0 to 1 that brings a point to the middle of the view, as far as possible. */
    private static double position(double point, double whole, double view) {
        return whole <= view ? 0 : Math.clamp((point - view / 2) / (whole - view), 0, 1);
    }
}
