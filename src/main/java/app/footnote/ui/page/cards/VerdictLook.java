package app.footnote.ui.page.cards;

import app.footnote.model.session.Verdict;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How a verdict is shown: in words and by an icon, since colour alone says nothing to some. */
record VerdictLook(String words, Feather symbol, String styleClass) {

    static VerdictLook of(Verdict verdict) {
        return switch (verdict) {
            case SUPPORTED -> new VerdictLook("supported", Feather.CHECK, "verdict-supported");
            case WEAK -> new VerdictLook("weak", Feather.ALERT_TRIANGLE, "verdict-weak");
            case NOT_IN_NOTES -> new VerdictLook("not in the notes", Feather.X_CIRCLE, "verdict-missing");
            case UNCHECKED -> new VerdictLook("not checked", Feather.MINUS, "verdict-unchecked");
        };
    }

    Node icon() {
        return new FontIcon(symbol);
    }
}
