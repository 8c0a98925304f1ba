package app.footnote.ui.library;

import app.footnote.messages.FailureWording;
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
 * Falls over the window while files are dragged above it, and says what will become of them: a file that cannot be read
 * is refused before it is dropped, with the reason.
 */
final class DropOverlay {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final FontIcon icon = IconFactory.of(Feather.DOWNLOAD);
    private final Label title = new Label();
    private final Label more = new Label();
    private final VBox node = new VBox(icon, title, more);
    private final Consumer<List<Path>> dropped;

    /** @param target above which files may be dropped */
    DropOverlay(Node target, Consumer<List<Path>> dropped) {
        this.dropped = dropped;
        node.getStyleClass().add("drop-curtain");
        node.getStylesheets().add(StyleSheets.url(DropOverlay.class, "library.css"));
        node.setAlignment(Pos.CENTER);
        node.setMouseTransparent(true);
        node.setVisible(false);
        title.getStyleClass().add("title-3");
        more.getStyleClass().add("muted");
        target.addEventFilter(DragEvent.DRAG_OVER, this::over);
        target.addEventFilter(DragEvent.DRAG_DROPPED, this::drop);
        target.addEventHandler(DragEvent.DRAG_EXITED, _ -> node.setVisible(false));
    }

    Node node() {
        return node;
    }

    private void over(DragEvent event) {
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
        title.setText(refusal.map(FailureWording::problem).orElse("Drop to add to your library"));
        more.setText(refusal.map(FailureWording.WINDOW::remedy)
                .orElse("The files stay where they are and are never changed."));
        node.setVisible(true);
    }

    private void drop(DragEvent event) {
        node.setVisible(false);
        if (event.getDragboard().hasFiles()) {
            dropped.accept(paths(event.getDragboard()));
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private static List<Path> paths(Dragboard board) {
        return board.getFiles().stream().map(File::toPath).toList();
    }
}
