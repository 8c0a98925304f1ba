package app.footnote.ui.chat.text;

import app.footnote.messages.Messages;
import app.footnote.model.session.Answer;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * How well the notes support an answer that was checked. Immutable.
 *
 * @param supported how many sentences the notes support
 * @param weak how many sentences the notes support only weakly
 * @param missing how many sentences the notes do not support
 * @param sentences how many sentences were checked
 */
record SupportSummary(int supported, int weak, int missing, int sentences) {

    private static final Messages TEXTS = Messages.of("ui-chat");

    /** Empty if no sentence was checked, for another reason than its language. */
    static Optional<SupportSummary> of(Answer answer) {
        List<SentenceCheck> checks = answer.checks();
        return checks.stream().allMatch(check -> check.verdict() == Verdict.UNCHECKED && check.reason().isEmpty())
                ? Optional.empty()
                : Optional.of(
                        new SupportSummary(
                                count(checks, Verdict.SUPPORTED), count(checks, Verdict.WEAK),
                                count(checks, Verdict.NOT_IN_NOTES), checks.size()));
    }

    private static int count(List<SentenceCheck> checks, Verdict verdict) {
        return (int) checks.stream().filter(check -> check.verdict() == verdict).count();
    }

    /** How many sentences the notes support. */
    String sentence() {
        if (supported + weak + missing == 0) {
            return TEXTS.text("support.other-language");
        }
        if (sentences == 1) {
            return TEXTS.text(supported == 1 ? "support.one-supported" : "support.one-unsupported");
        }
        return supported == sentences
                ? TEXTS.text("support.all", sentences)
                : TEXTS.text("support.some", supported, sentences);
    }

    /** How many sentences they support weakly or not at all; empty if there are none, or only one sentence in all. */
    String doubts() {
        if (sentences == 1 || weak + missing == 0) {
            return "";
        }
        if (weak == 0) {
            return TEXTS.text("support.missing", missing);
        }
        return missing == 0 ? TEXTS.text("support.weak", weak) : TEXTS.text("support.weak-and-missing", weak, missing);
    }
}
