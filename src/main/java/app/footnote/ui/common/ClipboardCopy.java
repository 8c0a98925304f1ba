package app.footnote.ui.common;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The way to the clipboard. */
public final class ClipboardCopy {

    private ClipboardCopy() {
    }

    /** For the FX thread. */
    public static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
