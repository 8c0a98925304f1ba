package app.footnote.ui.page;

import app.footnote.answer.overview.OutlineHeading;
import app.footnote.messages.Messages;
import app.footnote.messages.PageWording;
import app.footnote.model.Note;
import app.footnote.model.NoteState;
import app.footnote.model.Place;
import app.footnote.model.session.Quote;
import app.footnote.model.session.Source;
import app.footnote.ui.common.WrappableText;
import app.footnote.ui.page.open.OpenRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The headings of a note with their pages. Each opens its place. For the FX thread. */
final class OutlineView {

    private static final Messages TEXTS = Messages.of("ui-page");
    private static final double INDENT_PX = 16;
    private static final int MOST_INDENTS = 3;

    private final Note note;
    private final Consumer<OpenRequest> open;
    private final int pages;
    private final VBox node = new VBox();

    /** @param name the display name of the note */
    OutlineView(Note note, String name, List<OutlineHeading> headings, Consumer<OpenRequest> open) {
        this.note = note;
        this.open = open;
        pages = note.state() instanceof NoteState.Ready ready ? ready.pages() : 1;
        Label title = new Label(WrappableText.ofProgram(TEXTS.text("outline.title", name)));
        title.getStyleClass().add("outline-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        VBox rows = new VBox();
        rows.getStyleClass().add("outline-rows");
        headings.forEach(heading -> rows.getChildren().add(row(heading)));
        ScrollPane scroller = new ScrollPane(rows);
        scroller.getStyleClass().addAll("outline-scroll", "edge-to-edge");
        scroller.setFitToWidth(true);
        scroller.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroller, Priority.ALWAYS);
        node.getStyleClass().add("outline");
        node.getChildren().setAll(title, scroller);
    }

    Node node() {
        return node;
    }

    private Node row(OutlineHeading heading) {
        int page = heading.place().page();
        Button title = new Button(WrappableText.ofStudent(heading.title()));
        title.getStyleClass().setAll("outline-heading");
        title.setAccessibleText(heading.title());
        title.setMnemonicParsing(false);
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setOnAction(_ -> open.accept(request(heading)));
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox row = new HBox(title);
        row.getStyleClass().add("outline-row");
        if (pages > 1) {
            title.setAccessibleText(
                    TEXTS.text("outline.heading-name", heading.title(), PageWording.number(page, note.labels())));
            Label number = new Label(PageWording.shortNumber(page, note.labels()));
            note.labels().label(page).ifPresent(
                    _ -> number.setTooltip(
                            new Tooltip(TEXTS.text("place.page", PageWording.number(page, note.labels())))));
            number.setMinWidth(Region.USE_PREF_SIZE);
            number.getStyleClass().add("muted");
            row.getChildren().add(number);
        }
        VBox.setMargin(row, new Insets(0, 0, 0, INDENT_PX * Math.min(heading.level(), MOST_INDENTS)));
        return row;
    }

    /** The page of a PDF; the place in a note without pages. */
    private OpenRequest request(OutlineHeading heading) {
        Place place = heading.place();
        if (pages > 1) {
            return new OpenRequest(note.id(), place.page(), Optional.empty());
        }
        Source source = new Source(note.id(), note.file(), note.contentHash(), pages, place, heading.path());
        return OpenRequest.of(new Quote(source, heading.title()));
    }
}
