package app.footnote.ui.page.cards;

import app.footnote.model.session.Verdict;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How a verdict is shown: in words and by an icon, since colour alone says nothing to some. */
record VerdictStyle(String words, Feather symbol, String styleClass) {

    static VerdictStyle of(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> new VerdictStyle("supported", Feather.CHECK, "verdict-supported");
            case WEAK -> new VerdictStyle("weak", Feather.ALERT_TRIANGLE, "verdict-weak");
            case NOT_IN_NOTES -> new VerdictStyle("not in the notes", Feather.X_CIRCLE, "verdict-missing");
            case UNCHECKED -> new VerdictStyle("not checked", Feather.MINUS, "verdict-unchecked");
        };
    }

    Node icon() {
        return new FontIcon(symbol);
    }
}
