package app.footnote.model.session;

import app.footnote.model.failure.Failure;
import java.util.List;

/**
 * What was answered to a question, whole or as far as it came.
 *
 * @param markdown the answer in Markdown; footnotes stand in it as {@code [1]}
 * @param footnotes in the order of their numbers
 * @param alsoLookedAt the beginnings of passages that were found but not cited, best first
 * @param checks what became of checking its sentences, in their order; empty while it is unchecked
 * @param ending how the answer came to its end
 * @param making who made it, and how
 */
public record Answer(
        String markdown,
        List<Footnote> footnotes,
        List<Quote> alsoLookedAt,
        List<SentenceCheck> checks,
        Ending ending,
        AnswerProvenance making) {

    public Answer {
        footnotes = List.copyOf(footnotes);
        alsoLookedAt = List.copyOf(alsoLookedAt);
        checks = List.copyOf(checks);
    }

    /** How an answer ends. */
    public sealed interface Ending {

        /** Whole. */
        record Complete() implements Ending {
        }

        /** The notes do not cover the question; the answer says so. */
        record NotInNotes() implements Ending {
        }

        /** Stopped by the student. */
        record Stopped() implements Ending {
        }

        /** Broken off by a failure. */
        record Broken(Failure failure) implements Ending {
        }
    }
}
