package app.footnote.ui.chat;

import app.footnote.messages.Messages;
import app.footnote.ui.common.ClipboardCopy;
import java.net.URI;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

/** Shows the address of a link before it is opened. For the FX thread. */
final class LinkMenu {

    private static final Messages TEXTS = Messages.of("ui-chat");
    private static final int MAX_CHARS = 90;
    private static final int END_CHARS = 20;

    private final Consumer<URI> open;
    private final ContextMenu menu = new ContextMenu();

    LinkMenu(Consumer<URI> open) {
        this.open = open;
        menu.getStyleClass().add("address-menu");
    }

    /** Shows a menu that opens or copies the address. */
    void show(URI address, Node owner, Point2D screenPosition) {
        String text = address.toString();
        MenuItem openItem = new MenuItem(TEXTS.text("link.open", shortened(text)));
        openItem.setMnemonicParsing(false);
        openItem.setOnAction(_ -> open.accept(address));
        MenuItem copyItem = new MenuItem(TEXTS.text("link.copy"));
        copyItem.setOnAction(_ -> ClipboardCopy.copy(text));
        menu.getItems().setAll(openItem, copyItem);
        menu.show(owner, screenPosition.getX(), screenPosition.getY());
    }

    /** Keeps the beginning, which has the host, and the end. */
    private static String shortened(String address) {
        return address.length() <= MAX_CHARS
                ? address
                : address.substring(0, MAX_CHARS - END_CHARS - 1) + "…"
                        + address.substring(address.length() - END_CHARS);
    }
}
