package app.footnote.ui.page;

import app.footnote.messages.Messages;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.FileNameLabel;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.page.open.OpenNote;
import app.footnote.ui.page.pdf.Zoom;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The bar above the page: the note's name, the page number, zoom, text and search. For the FX thread. */
final class PageToolbar {

    private static final Messages TEXTS = Messages.of("ui-page");
    private static final double MIN_NAME_WIDTH_PX = 48;

    private final NoteView view;
    private final Label name = new Label();
    private final PageNumberField pageNumber;
    private final ToggleButton text = new ToggleButton(TEXTS.text("toolbar.text"));
    private final Button smaller;
    private final Button fit;
    private final Button larger;
    private final HBox navigation;
    private final HBox node;
    private Function<Path, String> names = file -> file.getFileName().toString();

    PageToolbar(NoteView view) {
        this.view = view;
        pageNumber = new PageNumberField(view::turnTo);
        smaller = iconButton(Feather.MINUS, "toolbar.smaller", () -> view.zoomBy(1 / Zoom.STEP));
        larger = iconButton(Feather.PLUS, "toolbar.larger", () -> view.zoomBy(Zoom.STEP));
        fit = styled(new Button(TEXTS.text("toolbar.fit")), "toolbar.fit-tooltip");
        fit.setOnAction(_ -> view.toggleFit());
        styled(text, "toolbar.text-tooltip");
        text.selectedProperty().subscribe(view::setTextShown);
        name.getStyleClass().add("page-note");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(MIN_NAME_WIDTH_PX);
        navigation = navigation();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button find = iconButton(Feather.SEARCH, "toolbar.find", view::find);
        CollapsibleNodes.bindManagedToVisible(navigation, smaller, fit, larger, text);
        node = new HBox(name, navigation, gap, smaller, fit, larger, text, find);
        node.getStyleClass().add("page-bar");
    }

    Node node() {
        return node;
    }

    private static Button iconButton(Feather icon, String nameKey, Runnable action) {
        return IconFactory.button(icon, new IconFactory.AccessibleName(TEXTS.text(nameKey)), action);
    }

    private static <B extends ButtonBase> B styled(B button, String tooltipKey) {
        button.getStyleClass().addAll("flat", "quiet");
        button.setTooltip(new Tooltip(TEXTS.text(tooltipKey)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private HBox navigation() {
        HBox row = new HBox(iconButton(Feather.CHEVRON_UP, "toolbar.previous-page", () -> view.turnBy(-1)));
        row.getChildren().addAll(pageNumber.nodes());
        row.getChildren().add(iconButton(Feather.CHEVRON_DOWN, "toolbar.next-page", () -> view.turnBy(1)));
        row.getStyleClass().add("page-turning");
        row.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    void show(ReadingSession reading) {
        OpenNote note = reading.note();
        name.setText(FileNameLabel.of(names.apply(note.note().file())));
        name.setTooltip(new Tooltip(note.note().file().toString()));
        navigation.setVisible(note.pages().size() > 1);
        boolean zoomable = note.content() instanceof OpenNote.Content.PdfPages;
        List.of(smaller, fit, larger).forEach(control -> control.setVisible(zoomable));
        text.setVisible(reading.hasFormattedView());
        pageNumber.show(note, view.page());
    }

    /** @param page the position of the page in view */
    void showPage(int page) {
        pageNumber.showPage(page);
    }

    void focusPageNumber() {
        pageNumber.focus();
    }

    /** @param newNames gives the display name of the note in a file */
    void setNoteNames(Function<Path, String> newNames) {
        names = newNames;
    }

    void selectText() {
        text.setSelected(true);
    }

    void toggleText() {
        text.fire();
    }
}
