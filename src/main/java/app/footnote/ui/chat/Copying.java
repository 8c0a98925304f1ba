package app.footnote.ui.chat;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The way to the clipboard. */
final class Copying {

    private Copying() {
    }

    static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
