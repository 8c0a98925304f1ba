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

/** The note that is open as it looks, and its text beside it if that is wanted. For the FX thread. */
final class ReadingBody {

    /** From here on the text stands at the page's side, else below it. */
    private static final double WIDE = 760;

    private final SplitPane node = new SplitPane();
    private Optional<ReadingSession> reading = Optional.empty();
    private List<HighlightMark> marks = List.of();
    private boolean textWanted;

    ReadingBody() {
        node.getStyleClass().add("page-body");
        node.widthProperty().subscribe(
                width -> node.setOrientation(
                        width.doubleValue() < WIDE ? Orientation.VERTICAL : Orientation.HORIZONTAL));
    }

    Node node() {
        return node;
    }

    /** Shows another note, with nothing marked yet. */
    void show(ReadingSession opened) {
        reading = Optional.of(opened);
        marks = List.of();
        arrange(opened);
    }

    void clear() {
        reading = Optional.empty();
        node.getItems().clear();
    }

    /** Shows the text beside the note, now and for notes that are opened later, or no longer. */
    void showText(boolean wanted) {
        textWanted = wanted;
        reading.ifPresent(this::arrange);
    }

    private void arrange(ReadingSession opened) {
        List<Node> parts = new ArrayList<>(List.of(opened.view().node()));
        text().ifPresent(text -> {
            parts.add(text.node());
            text.goTo(opened.view().page().get());
            text.mark(marks);
        });
        node.getItems().setAll(parts);
    }

    /** The text beside the note; empty where it is not wanted, or is all that is shown anyway. */
    private Optional<TextPagesView> text() {
        return reading.filter(opened -> textWanted && opened.hasLook()).map(ReadingSession::text);
    }

    void mark(List<HighlightMark> newMarks) {
        marks = List.copyOf(newMarks);
        reading.ifPresent(opened -> opened.view().mark(marks));
        text().ifPresent(text -> text.mark(marks));
    }

    void reveal(Place place) {
        reading.ifPresent(opened -> opened.view().reveal(place));
        text().ifPresent(text -> text.reveal(place));
    }

    /** Brings the text to the page that is seen. */
    void turned(int page) {
        text().filter(text -> text.page().get() != page).ifPresent(text -> text.goTo(page));
    }
}
