package app.footnote.ui;

import app.footnote.messages.Messages;
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

/** The row above the panes, with the session's title in the middle. For the FX thread. */
final class Toolbar {

    private static final Messages TEXTS = Messages.of("ui");

    private final Label title = new Label();
    private final Button export;
    private final Button theme;
    private final FontIcon themeIcon = IconFactory.of(Feather.MOON);
    private final StackPane node;

    /** The actions of the buttons. */
    record Actions(
            Runnable newSession, Runnable showSessions, Runnable export, Runnable showSetUp, Runnable toggleTheme) {
    }

    Toolbar(Actions actions) {
        export = IconFactory.button(Feather.SHARE, TEXTS.text("toolbar.export"), actions.export());
        theme = IconFactory.button(Feather.MOON, new IconFactory.AccessibleName(TEXTS.text("toolbar.dark")),
                actions.toggleTheme());
        theme.setGraphic(themeIcon);
        HBox left = new HBox(
                IconFactory.button(Feather.PLUS, TEXTS.text("toolbar.new-session"), actions.newSession()),
                IconFactory.button(Feather.MENU, TEXTS.text("toolbar.sessions"), actions.showSessions()));
        HBox right = new HBox(export,
                IconFactory.button(Feather.SETTINGS, TEXTS.text("toolbar.set-up"), actions.showSetUp()), theme);
        left.setAlignment(Pos.CENTER_LEFT);
        right.setAlignment(Pos.CENTER_RIGHT);
        left.setPickOnBounds(false);
        right.setPickOnBounds(false);
        title.getStyleClass().add("title");
        title.setMinWidth(0);
        title.setAlignment(Pos.CENTER);
        node = new StackPane(title, left, right);
        node.getStyleClass().add("tool-bar-row");
        // The title is centred, so the wider side of the buttons limits it on both sides.
        title.maxWidthProperty().bind(node.widthProperty().subtract(right.widthProperty()).map(_ -> room(left, right)));
    }

    private double room(Region left, Region right) {
        double sides = Math.max(left.prefWidth(-1), right.prefWidth(-1));
        return Math.max(0, node.getWidth() - 2 * sides - 2 * node.getInsets().getLeft());
    }

    Node node() {
        return node;
    }

    /** Shows the title of a session, which can be exported. */
    void showTitle(String name) {
        title.setText(name);
        export.setDisable(false);
    }

    /** Shows that the session is new; it cannot be exported yet. */
    void showNewSession() {
        title.setText(TEXTS.text("toolbar.new-session"));
        export.setDisable(true);
    }

    void setDark(boolean dark) {
        themeIcon.setIconCode(dark ? Feather.SUN : Feather.MOON);
        IconFactory.name(theme, TEXTS.text(dark ? "toolbar.light" : "toolbar.dark"));
    }
}
