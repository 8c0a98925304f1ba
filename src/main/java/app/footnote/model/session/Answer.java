package app.footnote.model.session;

import app.footnote.model.failure.Failure;
import java.util.List;

/**
 * The answer to a question, complete or as far as it was written. Immutable.
 *
 * @param markdown the answer in Markdown, with footnotes as {@code [1]}
 * @param footnotes the footnotes in the order of their numbers
 * @param alsoLookedAt the beginnings of passages that were found but not cited, best first
 * @param checks the results of checking the answer's sentences, in their order; empty while the answer is unchecked
 * @param ending how the answer ended
 * @param provenance how the answer was made
 */
public record Answer(
        String markdown,
        List<Footnote> footnotes,
        List<Quote> alsoLookedAt,
        List<SentenceCheck> checks,
        Ending ending,
        AnswerProvenance provenance) {

    public Answer {
        footnotes = List.copyOf(footnotes);
        alsoLookedAt = List.copyOf(alsoLookedAt);
        checks = List.copyOf(checks);
    }

    /** How an answer ended. */
    public sealed interface Ending {

        /** The answer is complete. */
        record Complete() implements Ending {
        }

        /** No sentence of the notes answers the question directly; the answer says so and gives the closest ones. */
        record Closest() implements Ending {
        }

        /** The notes do not cover the question, and the answer says so. */
        record NotInNotes() implements Ending {
        }

        /** The student stopped the answer. */
        record Stopped() implements Ending {
        }

        /** A failure ended the answer early. */
        record Broken(Failure failure) implements Ending {
        }
    }
}
