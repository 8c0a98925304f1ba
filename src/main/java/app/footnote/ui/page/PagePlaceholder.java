package app.footnote.ui.page;

import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Quote;
import app.footnote.ui.common.CollapsibleNodes;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.common.WrappableText;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is shown instead of a page: that no note is open, that one is being opened, or why it cannot be shown. */
final class PagePlaceholder {

    private static final Messages TEXTS = Messages.of("ui-page");

    private final FontIcon icon = IconFactory.of(Feather.FILE_TEXT, "placeholder-icon");
    private final Label title = label("placeholder-title");
    private final Label hint = label("placeholder-hint");
    private final Label quote = label("placeholder-quote");
    private final VBox node = new VBox(icon, title, hint, quote);

    PagePlaceholder() {
        CollapsibleNodes.hideWhileEmpty(quote);
        node.getStyleClass().add("placeholder");
        show(Feather.FILE_TEXT, TEXTS.text("placeholder.title"), TEXTS.text("placeholder.hint"));
    }

    VBox node() {
        return node;
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(styleClass);
        return label;
    }

    void showOpening() {
        show(Feather.CLOCK, TEXTS.text("placeholder.opening"), "");
    }

    /** @param requested the quote whose page cannot be shown, if a quote was requested */
    void show(Failure failure, Optional<Quote> requested) {
        show(Feather.ALERT_CIRCLE, FailureWording.problem(failure), FailureWording.WINDOW.remedy(failure));
        quote.setText(
                requested.map(it -> WrappableText.ofStudent(TEXTS.text("quote", PlaceLabel.words(it)))).orElse(""));
    }

    private void show(Feather symbol, String newTitle, String newHint) {
        icon.setIconCode(symbol);
        title.setText(WrappableText.ofProgram(newTitle));
        hint.setText(WrappableText.ofProgram(newHint));
        quote.setText("");
    }
}
