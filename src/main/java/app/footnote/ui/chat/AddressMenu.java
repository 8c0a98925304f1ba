package app.footnote.ui.chat;

import java.net.URI;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.robot.Robot;

/** Shows where a link leads before it is followed. For the FX thread. */
final class AddressMenu {

    private static final int LONGEST_SHOWN = 90;

    private final Consumer<URI> follow;
    private final ContextMenu menu = new ContextMenu();

    AddressMenu(Consumer<URI> follow) {
        this.follow = follow;
        menu.getStyleClass().add("address-menu");
    }

    /** Shows the address where the mouse is, with the choice to open or to copy it. */
    void show(URI address, Node owner) {
        String text = address.toString();
        MenuItem open = new MenuItem("Open " + shortened(text));
        open.setMnemonicParsing(false);
        open.setOnAction(_ -> follow.accept(address));
        MenuItem copy = new MenuItem("Copy address");
        copy.setOnAction(_ -> Copying.put(text));
        menu.getItems().setAll(open, copy);
        Point2D mouse = new Robot().getMousePosition();
        menu.show(owner, mouse.getX(), mouse.getY());
    }

    /** Keeps the host, which tells where a link leads, and the end. */
    private static String shortened(String address) {
        return address.length() <= LONGEST_SHOWN
                ? address
                : address.substring(0, LONGEST_SHOWN - 21) + "…" + address.substring(address.length() - 20);
    }
}
