package app.footnote.model;

import java.util.List;

/**
 * What was answered to a question, whole or as far as it came.
 *
 * @param markdown the answer in Markdown; footnotes stand in it as {@code [1]}
 * @param footnotes in the order of their numbers
 * @param alsoLookedAt passages that were found but not cited, best first
 * @param ending how the answer came to its end
 * @param writer who wrote it: {@code "quotes"}, or a model's name
 */
public record Answer(
        String markdown,
        List<Footnote> footnotes,
        List<Source> alsoLookedAt,
        Ending ending,
        String writer,
        Timing timing) {

    public Answer {
        footnotes = List.copyOf(footnotes);
        alsoLookedAt = List.copyOf(alsoLookedAt);
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

    /** How long the phases took, in milliseconds. */
    public record Timing(long searchMillis, long firstWordMillis, long totalMillis) {
    }
}
