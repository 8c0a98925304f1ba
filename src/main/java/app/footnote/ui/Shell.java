package app.footnote.ui;

import app.footnote.ui.common.Notices;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The arrangement of the window: toolbar, three panes, status line, and messages above them all. */
final class Shell {

    private static final double LIBRARY_SHARE = 0.195;
    private static final double CHAT_SHARE = 0.68;

    private final SplitPane panes = new SplitPane();
    private final Notices notices = new Notices();
    private final StackPane root;

    Shell() {
        panes.getStyleClass().add("panes");
        panes.getItems().setAll(placeholder("Library"), placeholder("Chat"), placeholder("Page"));
        panes.setDividerPositions(LIBRARY_SHARE, CHAT_SHARE);
        root = new StackPane(new BorderPane(panes), notices.node());
        StackPane.setAlignment(notices.node(), Pos.BOTTOM_CENTER);
    }

    Parent node() {
        return root;
    }

    private static Node placeholder(String name) {
        HBox pane = new HBox(new Label(name));
        pane.setAlignment(Pos.CENTER);
        return pane;
    }
}
