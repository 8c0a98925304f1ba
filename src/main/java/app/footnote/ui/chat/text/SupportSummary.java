package app.footnote.ui.chat.text;

import app.footnote.model.session.Answer;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the notes carry an answer that was checked.
 *
 * @param supported how many sentences they clearly carry
 * @param weak how many they are about, but do not clearly say
 * @param missing how many they do not carry
 * @param sentences how many were checked
 */
public record SupportSummary(long supported, long weak, long missing, int sentences) {

    /** Empty where nothing was checked. */
    public static Optional<SupportSummary> of(Answer answer) {
        List<SentenceCheck> checks = answer.checks();
        boolean checked = checks.stream().anyMatch(check -> check.verdict() != Verdict.UNCHECKED);
        return checked
                ? Optional.of(
                        new SupportSummary(
                                count(checks, Verdict.SUPPORTED), count(checks, Verdict.WEAK),
                                count(checks, Verdict.NOT_IN_NOTES), checks.size()))
                : Optional.empty();
    }

    private static long count(List<SentenceCheck> checks, Verdict verdict) {
        return checks.stream().filter(check -> check.verdict() == verdict).count();
    }

    public boolean isWhole() {
        return supported == sentences;
    }

    /** The line below the answer. */
    public String sentence() {
        if (sentences == 1) {
            return supported == 1
                    ? "Its sentence is supported by your notes"
                    : "Its sentence is not clearly supported by your notes";
        }
        return isWhole()
                ? "All %d sentences are supported by your notes".formatted(sentences)
                : "%d of %d sentences %s supported by your notes"
                        .formatted(supported, sentences, supported == 1 ? "is" : "are");
    }

    /** What is to be said of the others; empty where there are none. */
    public String rest() {
        List<String> parts = new ArrayList<>();
        if (weak > 0 && sentences > 1) {
            parts.add(weak == 1 ? "1 only weakly" : weak + " only weakly");
        }
        if (missing > 0 && sentences > 1) {
            parts.add(missing == 1 ? "1 is not in them" : missing + " are not in them");
        }
        return String.join(", ", parts);
    }
}
