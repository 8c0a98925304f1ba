package app.footnote.ui.page;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Quote;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.page.cards.PlaceLabel;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands in the place of a page while there is none: nothing opened yet, being opened, or why not. */
final class PagePlaceholder {

    private final FontIcon icon = IconFactory.of(Feather.FILE_TEXT, "placeholder-icon");
    private final Label title = line("placeholder-title");
    private final Label next = line("placeholder-next");
    private final Label words = line("placeholder-words");
    private final VBox node = new VBox(icon, title, next, words);

    PagePlaceholder() {
        CollapsibleNodes.hideWhileEmpty(words);
        node.getStyleClass().add("placeholder");
        showNothing();
    }

    VBox node() {
        return node;
    }

    private static Label line(String styleClass) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    void showNothing() {
        show(Feather.FILE_TEXT, "No page is open",
                "Choose a footnote in an answer, or a note, and its page opens here.");
    }

    void showOpening() {
        show(Feather.CLOCK, "Opening…", "");
    }

    /** @param quote words that can still be shown though their page cannot */
    void show(Failure failure, Optional<Quote> quote) {
        show(Feather.ALERT_CIRCLE, FailureWording.problem(failure), FailureWording.WINDOW.remedy(failure));
        words.setText(quote.map(it -> "“" + PlaceLabel.words(it) + "”").orElse(""));
    }

    private void show(Feather shape, String what, String whatNext) {
        icon.setIconCode(shape);
        title.setText(what);
        next.setText(whatNext);
        words.setText("");
    }
}
