package app.footnote.ui.page;

import app.footnote.messages.Messages;
import app.footnote.messages.PageWording;
import app.footnote.model.NoteId;
import app.footnote.model.PageLabels;
import app.footnote.ui.page.open.OpenNote;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * The number of the page in view, as it is printed, and the page's position. Another number can be typed; if it is
 * printed on one page and the position of another, both are offered. For the FX thread.
 */
final class PageNumberField {

    private static final Messages TEXTS = Messages.of("ui-page");
    private static final double DIGIT_WIDTH_EM = 0.64;
    private static final double NUMBER_PADDING_EM = 0.8;
    /** Longer labels scroll in the field, so that the name of the note has room. */
    private static final int MOST_DIGITS = 8;
    /** A label that more pages have is not a page number. */
    private static final int MOST_CHOICES = 8;

    private final IntConsumer goTo;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final ContextMenu choices = new ContextMenu();
    private final IntegerProperty digits = new SimpleIntegerProperty(1);
    private @Nullable NoteId opened;
    private PageLabels labels = PageLabels.none();
    private int pages = 1;
    private int page = 1;
    /** The number in the field before something is typed. */
    private String shown = "";

    /** @param goTo goes to the page at a position */
    PageNumberField(IntConsumer goTo) {
        this.goTo = goTo;
        field.getStyleClass().add("page-number");
        field.setAccessibleText(TEXTS.text("toolbar.page-number"));
        field.setOnAction(_ -> goToTypedPage());
        field.prefWidthProperty().bind(
                field.fontProperty().map(Font::getSize).flatMap(
                        size -> digits.map(shown -> size * (shown.intValue() * DIGIT_WIDTH_EM + NUMBER_PADDING_EM))));
        field.focusedProperty().subscribe(focused -> {
            if (!focused && !choices.isShowing()) {
                showNumber();
            }
        });
        choices.getStyleClass().add("page-choices");
        choices.setOnHidden(_ -> {
            if (!field.isFocused()) {
                showNumber();
            }
        });
        count.getStyleClass().add("page-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
    }

    /** The field and the text behind it. */
    List<Node> nodes() {
        return List.of(field, count);
    }

    /** @param inView the position of the page in view */
    void show(OpenNote note, int inView) {
        choices.hide();
        NoteId id = note.note().id();
        if (!id.equals(opened)) {
            opened = id;
            field.setText(shown);
        }
        labels = note.note().labels();
        pages = note.pages().size();
        digits.set(
                Math.min(
                        MOST_DIGITS,
                        IntStream.rangeClosed(1, pages)
                                .map(number -> PageWording.shortNumber(number, labels).length())
                                .max()
                                .orElse(1)));
        showPage(inView);
    }

    /** @param inView the position of the page in view */
    void showPage(int inView) {
        page = inView;
        count.setText(position());
        if (!isTyping() && !choices.isShowing()) {
            showNumber();
        }
    }

    private boolean isTyping() {
        boolean isUntouched = field.getText().equals(shown) && field.getSelectedText().equals(shown);
        return field.isFocused() && !isUntouched;
    }

    private void showNumber() {
        showNumber(page);
        count.setText(position());
    }

    private void showNumber(int number) {
        shown = PageWording.shortNumber(number, labels);
        if (!field.getText().equals(shown)) {
            field.setText(shown);
        }
        if (field.isFocused()) {
            field.selectAll();
        }
    }

    private String position() {
        return labels.isEmpty()
                ? TEXTS.text("toolbar.page-count", pages)
                : TEXTS.text("toolbar.page-position", page, pages);
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    private void goToTypedPage() {
        TypedPage typed = TypedPage.of(field.getText(), labels, pages);
        typed.best().ifPresentOrElse(this::go, field::selectAll);
        if (typed.isAmbiguous()) {
            offer(typed);
        }
    }

    private void go(int target) {
        goTo.accept(target);
        showNumber(target);
    }

    private void offer(TypedPage typed) {
        List<MenuItem> items = new ArrayList<>();
        typed.printed().stream().limit(MOST_CHOICES).forEach(
                target -> items.add(choice("choice.printed", target)));
        typed.position().ifPresent(
                target -> items.add(choice("choice.position", target)));
        choices.getItems().setAll(items);
        choices.show(field, Side.BOTTOM, 0, 0);
    }

    private MenuItem choice(String key, int target) {
        MenuItem item = new MenuItem(TEXTS.text(key, PageWording.number(target, labels)));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> go(target));
        return item;
    }
}
