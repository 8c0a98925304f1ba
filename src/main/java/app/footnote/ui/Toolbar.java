package app.footnote.ui;

import app.footnote.ui.common.IconFactory;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The one row above the panes, with the session's title in its middle. */
final class Toolbar {

    private final Label title = new Label();
    private final Button export;
    private final Button theme;
    private final FontIcon themeIcon = IconFactory.of(Feather.MOON);
    private final StackPane node;

    /** What its buttons do. */
    interface Actions {

        void newSession();

        void sessions();

        void export();

        void setUp();

        void toggleTheme();
    }

    Toolbar(Actions actions) {
        export = IconFactory.button(Feather.SHARE, "Export", actions::export);
        theme = IconFactory.button(Feather.MOON, new IconFactory.AccessibleName("Dark colours"), actions::toggleTheme);
        theme.setGraphic(themeIcon);
        HBox left = new HBox(
                IconFactory.button(Feather.PLUS, "New session", actions::newSession),
                IconFactory.button(Feather.MENU, "Sessions", actions::sessions));
        HBox right = new HBox(export, IconFactory.button(Feather.SETTINGS, "Set-up", actions::setUp), theme);
        left.setAlignment(Pos.CENTER_LEFT);
        right.setAlignment(Pos.CENTER_RIGHT);
        left.setPickOnBounds(false);
        right.setPickOnBounds(false);
        title.getStyleClass().add("title");
        title.setMinWidth(0);
        title.setAlignment(Pos.CENTER);
        node = new StackPane(title, left, right);
        node.getStyleClass().add("tool-bar-row");
        // The title gives way to the buttons beside it, the longer ones counting twice because it stays in the middle.
        title.maxWidthProperty().bind(node.widthProperty().subtract(right.widthProperty()).map(_ -> room(left, right)));
    }

    private double room(Region left, Region right) {
        double sides = Math.max(left.prefWidth(-1), right.prefWidth(-1));
        return Math.max(0, node.getWidth() - 2 * sides - 2 * node.getInsets().getLeft());
    }

    Node node() {
        return node;
    }

    /** A session that has a name, and turns to be written somewhere. */
    void showTitle(String name) {
        title.setText(name);
        export.setDisable(false);
    }

    void showNewSession() {
        title.setText("New session");
        export.setDisable(true);
    }

    void setDark(boolean dark) {
        themeIcon.setIconCode(dark ? Feather.SUN : Feather.MOON);
        IconFactory.name(theme, dark ? "Light colours" : "Dark colours");
    }
}
