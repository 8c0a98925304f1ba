package app.footnote.ui;

import app.footnote.ui.library.LibrarySummary;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The row below the panes: what is there, and what is being done. */
final class StatusLine {

    private final Label library = new Label("Opening your library…");
    private final Label activity = new Label();
    private final HBox node;

    StatusLine() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label privacy = new Label("Nothing leaves this computer");
        privacy.setMinWidth(Region.USE_PREF_SIZE);
        library.setMinWidth(Region.USE_PREF_SIZE);
        node = new HBox(library, activity, gap, privacy);
        node.getStyleClass().add("status-row");
        node.setAlignment(Pos.CENTER_LEFT);
    }

    Node node() {
        return node;
    }

    void show(LibrarySummary summary) {
        library.setText(summary.size());
        activity.setText(summary.activity());
    }

    void sayLibraryIsClosed() {
        library.setText("Library: not open");
    }
}
