package app.footnote.ui.library;

import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.failure.Failure;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.StyleSheets;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Covers the window while files are dragged over it, and shows what dropping them will do. Files that cannot be read
 * are refused before they are dropped, with the reason. For the FX thread.
 */
final class DropOverlay {

    private static final Messages TEXTS = Messages.of("ui-library");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final FontIcon icon = IconFactory.of(Feather.DOWNLOAD);
    private final Label title = new Label();
    private final Label explanation = new Label();
    private final VBox node = new VBox(icon, title, explanation);
    private final Consumer<List<Path>> onDrop;

    /**
     * Watches for dragged files.
     *
     * @param target accepts dropped files
     * @param onDrop receives them
     */
    DropOverlay(Node target, Consumer<List<Path>> onDrop) {
        this.onDrop = onDrop;
        node.getStyleClass().add("drop-overlay");
        node.getStylesheets().add(StyleSheets.url(DropOverlay.class, "library.css"));
        node.setAlignment(Pos.CENTER);
        node.setMouseTransparent(true);
        node.setVisible(false);
        title.getStyleClass().add("title-3");
        explanation.getStyleClass().add("muted");
        target.addEventFilter(DragEvent.DRAG_OVER, this::dragOver);
        target.addEventFilter(DragEvent.DRAG_DROPPED, this::drop);
        target.addEventHandler(DragEvent.DRAG_EXITED, _ -> node.setVisible(false));
    }

    Node node() {
        return node;
    }

    private void dragOver(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (board.hasFiles()) {
            Optional<Failure> refusal = FileRejection.ifNoneReadable(paths(board));
            if (refusal.isEmpty()) {
                event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            }
            show(refusal);
            event.consume();
        }
    }

    void show(Optional<Failure> refusal) {
        node.pseudoClassStateChanged(REFUSED, refusal.isPresent());
        icon.setIconCode(refusal.isPresent() ? Feather.SLASH : Feather.DOWNLOAD);
        title.setText(refusal.map(FailureWording::problem).orElse(TEXTS.text("drop.title")));
        explanation.setText(refusal.map(FailureWording.WINDOW::remedy)
                .orElse(TEXTS.text("drop.explanation")));
        node.setVisible(true);
    }

    private void drop(DragEvent event) {
        node.setVisible(false);
        if (event.getDragboard().hasFiles()) {
            onDrop.accept(paths(event.getDragboard()));
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private static List<Path> paths(Dragboard board) {
        return board.getFiles().stream().map(File::toPath).toList();
    }
}
