package app.footnote.ui.page;

import app.footnote.messages.Messages;
import app.footnote.model.session.Verdict;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * How a verdict is shown. Not by its colour alone, because some people cannot tell colours apart, but also by a word
 * and an icon. Immutable.
 */
record VerdictStyle(String words, Feather symbol, String styleClass) {

    private static final Messages TEXTS = Messages.of("ui-page");

    static VerdictStyle of(Verdict verdict) {
        String words = TEXTS.text("verdict", verdict);
        return switch (verdict) {
            case QUOTED -> new VerdictStyle(words, Feather.MESSAGE_SQUARE, "verdict-quoted");
            case SUPPORTED -> new VerdictStyle(words, Feather.CHECK, "verdict-supported");
            case WEAK -> new VerdictStyle(words, Feather.ALERT_TRIANGLE, "verdict-weak");
            case NOT_IN_NOTES -> new VerdictStyle(words, Feather.X_CIRCLE, "verdict-missing");
            case UNCHECKED, POINTER -> new VerdictStyle(words, Feather.MINUS, "verdict-unchecked");
        };
    }

    Node icon() {
        return new FontIcon(symbol);
    }
}
