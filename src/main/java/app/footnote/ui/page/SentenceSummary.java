package app.footnote.ui.page;

import app.footnote.messages.Messages;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The line above the evidence for a sentence: whether the notes support it. */
final class SentenceSummary {

    private static final Messages TEXTS = Messages.of("ui-page");

    private SentenceSummary() {
    }

    static Label of(SentenceCheck check) {
        VerdictStyle style = VerdictStyle.of(check.verdict());
        Label label = new Label(text(check), style.icon());
        label.getStyleClass().addAll("sentence-words", style.styleClass());
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static String text(SentenceCheck check) {
        if (check.reason().isPresent()) {
            return TEXTS.text("sentence", check.reason().get());
        }
        return check.verdict() == Verdict.NOT_IN_NOTES && check.evidence().isEmpty()
                ? TEXTS.text("sentence.nothing-similar")
                : TEXTS.text("sentence", check.verdict());
    }
}
