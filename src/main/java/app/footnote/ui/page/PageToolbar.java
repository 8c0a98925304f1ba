package app.footnote.ui.page;

import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.FileNameLabel;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.page.open.OpenNote;
import app.footnote.ui.page.pdf.Zoom;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.Feather;

/** Above the page: whose page it is, which one, and what can be done with it. For the FX thread. */
final class PageToolbar {

    private static final double DIGIT_EMS = 0.64;

    private final NoteView view;
    private final Label name = new Label();
    private final TextField page = new TextField();
    private final Label pages = new Label();
    private final IntegerProperty digits = new SimpleIntegerProperty(1);
    private final ToggleButton text = new ToggleButton("Text");
    private final Button smaller;
    private final Button fit;
    private final Button larger;
    private final HBox turning;
    private final HBox node;
    private Function<Path, String> names = file -> file.getFileName().toString();

    PageToolbar(NoteView view) {
        this.view = view;
        smaller = IconFactory.button(Feather.MINUS, new IconFactory.AccessibleName("Smaller (Ctrl+−)"),
                () -> view.zoomBy(1 / Zoom.STEP));
        larger = IconFactory.button(Feather.PLUS, new IconFactory.AccessibleName("Larger (Ctrl++)"),
                () -> view.zoomBy(Zoom.STEP));
        fit = named(new Button("Fit"), "Fit the width, or the whole page (Ctrl+0)");
        fit.setOnAction(_ -> view.fit());
        named(text, "The text that was read, beside the page (Ctrl+T)");
        text.selectedProperty().subscribe(view::showText);
        name.getStyleClass().add("page-note");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(48);
        turning = turning();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button find = IconFactory.button(Feather.SEARCH, new IconFactory.AccessibleName("Find in this note (Ctrl+F)"),
                view::find);
        CollapsibleNodes.bindManagedToVisible(turning, smaller, fit, larger, text);
        node = new HBox(name, turning, gap, smaller, fit, larger, text, find);
        node.getStyleClass().add("page-bar");
    }

    Node node() {
        return node;
    }

    private static <B extends ButtonBase> B named(B button, String tip) {
        button.getStyleClass().addAll("flat", "quiet");
        button.setTooltip(new Tooltip(tip));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private HBox turning() {
        page.getStyleClass().add("page-number");
        page.setAccessibleText("Page number; Enter goes to it");
        page.setOnAction(_ -> turn());
        page.prefWidthProperty().bind(page.fontProperty().map(Font::getSize).flatMap(
                size -> digits.map(count -> size * (count.intValue() * DIGIT_EMS + 0.8))));
        page.focusedProperty().subscribe(focused -> {
            if (!focused) {
                showPage(view.page());
            }
        });
        pages.getStyleClass().add("page-count");
        pages.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(
                IconFactory.button(Feather.CHEVRON_UP, new IconFactory.AccessibleName("Previous page (Ctrl+Page Up)"),
                        () -> view.turnBy(-1)),
                page,
                pages,
                IconFactory.button(
                        Feather.CHEVRON_DOWN, new IconFactory.AccessibleName("Next page (Ctrl+Page Down)"),
                        () -> view.turnBy(1)));
        row.getStyleClass().add("page-turning");
        row.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    private void turn() {
        try {
            view.turnTo(Integer.parseInt(page.getText().strip()));
        } catch (NumberFormatException e) {
            showPage(view.page());
            page.selectAll();
        }
    }

    void show(ReadingSession reading) {
        OpenNote note = reading.note();
        name.setText(FileNameLabel.of(names.apply(note.note().file())));
        name.setTooltip(new Tooltip(note.note().file().toString()));
        pages.setText("/ " + note.pages().size());
        digits.set(Integer.toString(note.pages().size()).length());
        turning.setVisible(note.pages().size() > 1);
        boolean drawn = note.look() instanceof OpenNote.Look.Pictures;
        List.of(smaller, fit, larger).forEach(control -> control.setVisible(drawn));
        text.setVisible(reading.hasLook());
        showPage(view.page());
    }

    void showPage(int number) {
        if (!page.isFocused()) {
            page.setText(Integer.toString(number));
        }
    }

    void askForPage() {
        page.requestFocus();
        page.selectAll();
    }

    void call(Function<Path, String> newNames) {
        names = newNames;
    }

    void wantText() {
        text.setSelected(true);
    }

    void toggleText() {
        text.fire();
    }
}
