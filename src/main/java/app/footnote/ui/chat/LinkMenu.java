package app.footnote.ui.chat;

import app.footnote.ui.common.ClipboardCopy;
import java.net.URI;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** Shows where a link leads before it is followed. For the FX thread. */
final class LinkMenu {

    private static final int LONGEST_SHOWN = 90;

    private final Consumer<URI> follow;
    private final ContextMenu menu = new ContextMenu();

    LinkMenu(Consumer<URI> follow) {
        this.follow = follow;
        menu.getStyleClass().add("address-menu");
    }

    /** Shows the address at that place of the screen, with the choice to open or to copy it. */
    void show(URI address, Node owner, Point2D place) {
        String text = address.toString();
        MenuItem open = new MenuItem("Open " + shortened(text));
        open.setMnemonicParsing(false);
        open.setOnAction(_ -> follow.accept(address));
        MenuItem copy = new MenuItem("Copy address");
        copy.setOnAction(_ -> ClipboardCopy.copy(text));
        menu.getItems().setAll(open, copy);
        menu.show(owner, place.getX(), place.getY());
    }

    /** Keeps the host, which tells where a link leads, and the end. */
    private static String shortened(String address) {
        return address.length() <= LONGEST_SHOWN
                ? address
                : address.substring(0, LONGEST_SHOWN - 21) + "…" + address.substring(address.length() - 20);
    }
}
