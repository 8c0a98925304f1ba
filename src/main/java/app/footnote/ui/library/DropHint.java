package app.footnote.ui.library;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** Says at the foot of the pane how notes come in; a click asks for files. */
final class DropHint {

    private final Button node = new Button("Drop PDFs, Markdown or folders anywhere");

    DropHint(Runnable chooseFiles) {
        node.getStyleClass().setAll("drop-hint");
        node.setWrapText(true);
        node.setMaxWidth(Double.MAX_VALUE);
        node.setMinHeight(Region.USE_PREF_SIZE);
        node.setAccessibleText("Add notes: choose files");
        node.setOnAction(_ -> chooseFiles.run());
    }

    Node node() {
        return node;
    }
}
