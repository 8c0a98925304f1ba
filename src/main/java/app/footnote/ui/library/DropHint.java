package app.footnote.ui.library;

import app.footnote.messages.Messages;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** The hint at the bottom of the pane that explains how to add notes. Clicking it opens the file dialog. */
final class DropHint {

    private static final Messages TEXTS = Messages.of("ui-library");

    private final Button node = new Button(TEXTS.text("add.hint"));

    DropHint(Runnable chooseFiles) {
        node.getStyleClass().setAll("drop-hint");
        node.setWrapText(true);
        node.setMaxWidth(Double.MAX_VALUE);
        node.setMinHeight(Region.USE_PREF_SIZE);
        node.setAccessibleText(TEXTS.text("add.choose-files"));
        node.setOnAction(_ -> chooseFiles.run());
    }

    Node node() {
        return node;
    }
}
