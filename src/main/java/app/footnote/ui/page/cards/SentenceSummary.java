package app.footnote.ui.page.cards;

import app.footnote.model.session.SentenceCheck;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The line above the cards of one sentence: what the notes say of it. */
final class SentenceSummary {

    private SentenceSummary() {
    }

    static Label of(SentenceCheck check) {
        VerdictStyle look = VerdictStyle.of(check.verdict());
        Label label = new Label(text(check), look.icon());
        label.getStyleClass().addAll("sentence-words", look.styleClass());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    static String text(SentenceCheck check) {
        boolean nothing = check.evidence().isEmpty();
        return switch (check.verdict()) {
            case SUPPORTED -> "Your notes support this sentence:";
            case WEAK -> "Your notes are about this, but do not clearly say it:";
            case NOT_IN_NOTES -> nothing
                    ? "Your notes do not say this; nothing that was found comes near it."
                    : "Your notes do not say this. What comes nearest:";
            case UNCHECKED -> "This sentence was not checked.";
        };
    }
}
