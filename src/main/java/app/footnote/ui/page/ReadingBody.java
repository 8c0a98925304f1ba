package app.footnote.ui.page;

import app.footnote.model.Place;
import app.footnote.ui.page.view.HighlightMark;
import app.footnote.ui.page.view.TextPagesView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** The open note as it looks, and its text beside it if the student wants that. For the FX thread. */
final class ReadingBody {

    /** In a wider pane the text is at the right of the page, in a narrower one below it. */
    private static final double SIDE_BY_SIDE_WIDTH_PX = 760;

    private final SplitPane node = new SplitPane();
    private Optional<ReadingSession> reading = Optional.empty();
    private List<HighlightMark> highlights = List.of();
    private boolean textShown;

    ReadingBody() {
        node.getStyleClass().add("page-body");
        node.widthProperty().subscribe(
                width -> node.setOrientation(
                        width.doubleValue() < SIDE_BY_SIDE_WIDTH_PX ? Orientation.VERTICAL : Orientation.HORIZONTAL));
    }

    Node node() {
        return node;
    }

    /** Shows another note, without highlights. */
    void show(ReadingSession opened) {
        reading = Optional.of(opened);
        highlights = List.of();
        arrange(opened);
    }

    void clear() {
        reading = Optional.empty();
        node.getItems().clear();
    }

    /** Shows or hides the text beside the note, also for notes that are opened later. */
    void setTextShown(boolean shown) {
        textShown = shown;
        reading.ifPresent(this::arrange);
    }

    private void arrange(ReadingSession opened) {
        List<Node> parts = new ArrayList<>(List.of(opened.view().node()));
        text().ifPresent(text -> {
            parts.add(text.node());
            text.goTo(opened.view().page().get());
            text.highlight(highlights);
        });
        node.getItems().setAll(parts);
    }

    /** The text beside the note; empty if it is hidden, or if the note is shown as text anyway. */
    private Optional<TextPagesView> text() {
        return reading.filter(opened -> textShown && opened.hasFormattedView()).map(ReadingSession::text);
    }

    void highlight(List<HighlightMark> marks) {
        highlights = List.copyOf(marks);
        reading.ifPresent(opened -> opened.view().highlight(highlights));
        text().ifPresent(text -> text.highlight(highlights));
    }

    /** Scrolls to a place. */
    void reveal(Place place) {
        reading.ifPresent(opened -> opened.view().reveal(place));
        text().ifPresent(text -> text.reveal(place));
    }

    /** Shows the text of the page in view. */
    void showTextOf(int page) {
        text().filter(text -> text.page().get() != page).ifPresent(text -> text.goTo(page));
    }
}
